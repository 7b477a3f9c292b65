using ChasPravdy.Contracts.History;

namespace ChasPravdy.History.Facts;

/// <summary>
/// How far one stream of one service is recorded. Everything that decides over its next fact is here, under one optimistic version,
/// so that of two replicas that take facts of the same stream at once, one has to look again.
/// </summary>
public sealed record StreamHead
{
    /// <summary>See <see cref="KeyOf"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The article that all of this stream's facts are about.</summary>
    public required Guid ArticleId { get; init; }

    /// <summary>The last version recorded; 0 while only early facts have come.</summary>
    public long Recorded { get; init; }

    /// <summary>Facts that came before their predecessors and wait as <see cref="ParkedFact"/>, lowest version first.</summary>
    public IReadOnlyList<EarlyFact> Parked { get; init; } = [];

    public static StreamHead Before(ArticleFact fact) => new() { Id = KeyOf(fact), ArticleId = fact.ArticleId };

    public static string KeyOf(ArticleFact fact) => $"{fact.Service}/{fact.Stream}";
}

/// <summary>A fact's place: what no two facts share.</summary>
public sealed record Place(Guid ArticleId, string Stream, long Version)
{
    public static Place Of(ArticleFact fact) => new(fact.ArticleId, StreamHead.KeyOf(fact), fact.StreamVersion);
}

public sealed record EarlyFact(long Version, Guid EventId);

/// <summary>A fact that waits for its predecessors; gone in the transaction that records it.</summary>
public sealed record ParkedFact
{
    public required string Id { get; init; }

    public required ArticleFact Fact { get; init; }

    public static ParkedFact Of(ArticleFact fact) => new() { Id = KeyOf(StreamHead.KeyOf(fact), fact.StreamVersion), Fact = fact };

    public static string KeyOf(string stream, long version) => $"{stream}/{version}";
}
