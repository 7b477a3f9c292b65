using ChasPravdy.Contracts.History;

namespace ChasPravdy.History.Facts;

/// <summary>What is to be done with a fact, given how far its stream is recorded.</summary>
public enum Verdict
{
    /// <summary>The very next one: record it.</summary>
    Next,

    /// <summary>Its predecessors are still missing: park it.</summary>
    Early,

    /// <summary>Already recorded or parked: drop it.</summary>
    Duplicate,

    /// <summary>Another event holds its place, or its stream is another article's: a person has to look.</summary>
    Conflict,
}

/// <summary>Takes each stream's versions in order and without a gap. Pure.</summary>
public static class StreamOrder
{
    /// <param name="head">How far the fact's stream is recorded.</param>
    /// <param name="recordedAt">The place that the record holds this very event at, if it does.</param>
    /// <param name="fact">The fact.</param>
    public static Verdict Judge(StreamHead head, Place? recordedAt, ArticleFact fact)
    {
        if (recordedAt is not null)
        {
            return recordedAt == Place.Of(fact) ? Verdict.Duplicate : Verdict.Conflict;
        }

        if (head.ArticleId != fact.ArticleId || fact.StreamVersion <= head.Recorded)
        {
            return Verdict.Conflict;
        }

        var waiting = head.Parked.FirstOrDefault(early => early.Version == fact.StreamVersion);
        return fact.StreamVersion == head.Recorded + 1 ? Verdict.Next
            : waiting is null ? Verdict.Early
            : waiting.EventId == fact.EventId ? Verdict.Duplicate
            : Verdict.Conflict;
    }

    public static StreamHead Record(StreamHead head, ArticleFact fact) => head with
    {
        Recorded = fact.StreamVersion,
        Parked = [.. head.Parked.Where(early => early.Version > fact.StreamVersion)],
    };

    public static StreamHead Park(StreamHead head, ArticleFact fact) => head with
    {
        Parked = [.. head.Parked.Append(new EarlyFact(fact.StreamVersion, fact.EventId)).OrderBy(early => early.Version)],
    };

    /// <summary>
    /// Facts that came together, in the order in which to take them: by time, but never against their stream's versions.
    /// A stream's times may run backwards, as a transaction's clock is that of its start.
    /// </summary>
    public static IEnumerable<ArticleFact> Sort(IEnumerable<ArticleFact> facts) => facts
        .GroupBy(StreamHead.KeyOf)
        .SelectMany(stream =>
        {
            var latest = DateTimeOffset.MinValue;
            return stream.OrderBy(fact => fact.StreamVersion)
                .Select(fact => (At: latest = latest > fact.OccurredAt ? latest : fact.OccurredAt, Fact: fact))
                .ToList();
        })
        .OrderBy(turn => turn.At)
        .Select(turn => turn.Fact);
}
