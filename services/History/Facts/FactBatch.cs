using ChasPravdy.Contracts.History;

namespace ChasPravdy.History.Facts;

/// <summary>What a batch of facts means for the record, decided over all that it touches. Pure.</summary>
public sealed class FactBatch
{
    readonly Dictionary<string, StreamHead> heads;
    readonly Dictionary<string, ParkedFact> waiting;
    readonly Dictionary<Guid, Place> recorded;
    readonly HashSet<string> changed = [];

    /// <param name="heads">The heads of all streams of the batch; none for a new stream.</param>
    /// <param name="waiting">The facts that those heads name as parked.</param>
    /// <param name="recorded">The places of those events of the batch that are in the record.</param>
    /// <param name="facts">What came, in any order.</param>
    public FactBatch(
        IEnumerable<StreamHead> heads,
        IEnumerable<ParkedFact> waiting,
        IEnumerable<KeyValuePair<Guid, Place>> recorded,
        IEnumerable<ArticleFact> facts)
    {
        this.heads = heads.ToDictionary(head => head.Id);
        this.waiting = waiting.ToDictionary(parked => parked.Id);
        this.recorded = recorded.ToDictionary();
        foreach (var fact in StreamOrder.Sort(facts))
        {
            Take(fact);
        }
    }

    /// <summary>To be recorded, in this order.</summary>
    public List<ArticleFact> Recorded { get; } = [];

    /// <summary>Parked facts among them, whose turn it now is.</summary>
    public List<ParkedFact> Drained { get; } = [];

    /// <summary>To be parked.</summary>
    public List<ArticleFact> Parked { get; } = [];

    /// <summary>Neither to be recorded nor to be dropped.</summary>
    public List<ArticleFact> Conflicts { get; } = [];

    /// <summary>The heads as they stand after the batch, those that it changed, by their ids.</summary>
    public IEnumerable<StreamHead> ChangedHeads => changed.Order(StringComparer.Ordinal).Select(key => heads[key]);

    void Take(ArticleFact fact)
    {
        var key = StreamHead.KeyOf(fact);
        var head = heads.GetValueOrDefault(key) ?? StreamHead.Before(fact);
        switch (StreamOrder.Judge(head, recorded.GetValueOrDefault(fact.EventId), fact))
        {
            case Verdict.Next:
                head = Record(head, fact);
                while (waiting.Remove(ParkedFact.KeyOf(key, head.Recorded + 1), out var due))
                {
                    Drained.Add(due);
                    head = Record(head, due.Fact);
                }

                Keep(head);
                break;
            case Verdict.Early:
                Parked.Add(fact);
                Keep(StreamOrder.Park(head, fact));
                break;
            case Verdict.Conflict:
                Conflicts.Add(fact);
                break;
        }
    }

    StreamHead Record(StreamHead head, ArticleFact fact)
    {
        Recorded.Add(fact);
        recorded[fact.EventId] = Place.Of(fact);
        return StreamOrder.Record(head, fact);
    }

    void Keep(StreamHead head)
    {
        heads[head.Id] = head;
        changed.Add(head.Id);
    }
}
