using ChasPravdy.Contracts.History;
using ChasPravdy.History.Live;
using Marten;

namespace ChasPravdy.History.Facts;

/// <summary>Records a batch of facts in one transaction: heads, facts and parked facts together, or nothing.</summary>
public sealed class FactRecorder(IDocumentStore store, ILogger<FactRecorder> log, Newswire? newswire = null)
{
    /// <summary>Returns those facts of the batch that conflict with the record; all others are taken care of.</summary>
    public async Task<IReadOnlyCollection<ArticleFact>> Record(IReadOnlyList<ArticleFact> facts, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        var heads = await session.LoadManyAsync<StreamHead>(ct, facts.Select(StreamHead.KeyOf).Distinct());
        var early = heads.SelectMany(head => head.Parked.Select(early => ParkedFact.KeyOf(head.Id, early.Version))).ToList();
        var waiting = early.Count == 0 ? [] : await session.LoadManyAsync<ParkedFact>(ct, early);

        var batch = new FactBatch(heads, waiting, await RecordedPlaces(session, facts, ct), facts);
        // Articles and heads in the same order in every transaction, so that two replicas do not lock each other out.
        foreach (var article in batch.Recorded.GroupBy(fact => fact.ArticleId).OrderBy(article => article.Key))
        {
            session.Events.Append(article.Key, article.Select(fact => Stored(session, fact)));
        }

        var known = heads.Select(head => head.Id).ToHashSet();
        session.Insert(batch.ChangedHeads.Where(head => !known.Contains(head.Id)));
        session.Store(batch.ChangedHeads.Where(head => known.Contains(head.Id)));
        session.Insert(batch.Parked.Select(ParkedFact.Of));
        foreach (var parked in batch.Drained)
        {
            session.Delete<ParkedFact>(parked.Id);
        }

        await session.SaveChangesAsync(ct);
        newswire?.Ring();
        Tell(batch);
        return batch.Conflicts;
    }

    // The event keeps the id that it has in its own service, so that the index on ids lets none in twice.
    static object Stored(IDocumentSession session, ArticleFact fact)
    {
        var stored = session.Events.BuildEvent(FactRecorded.From(fact));
        stored.Id = fact.EventId;
        stored.CorrelationId = fact.CorrelationId;
        stored.CausationId = fact.CausationId ?? fact.CommandId;
        return stored;
    }

    // Redeliveries find themselves here; usually nothing is found.
    static async Task<IEnumerable<KeyValuePair<Guid, Place>>> RecordedPlaces(
        IQuerySession session, IEnumerable<ArticleFact> facts, CancellationToken ct)
    {
        var ids = facts.Select(fact => fact.EventId).Distinct().ToArray();
        var found = await session.Events.QueryAllRawEvents().Where(stored => stored.Id.IsOneOf(ids)).ToListAsync(ct);
        return found.Select(stored => KeyValuePair.Create(stored.Id, ((FactRecorded)stored.Data).PlaceIn(stored.StreamId)));
    }

    void Tell(FactBatch batch)
    {
        foreach (var fact in batch.Parked)
        {
            log.LogDebug(
                "Fact {EventId} of {Service} stream {Stream} came early: version {Version} waits for its predecessors",
                fact.EventId, fact.Service, fact.Stream, fact.StreamVersion);
        }
    }
}
