namespace ChasPravdy.Tests.Client;

/// <summary>An earlier translation of an equal (100) or similar (70 and more) source text.</summary>
public sealed record Match(
    int Score, string Source, string Text, string Origin, int Uses, MatchPlace Newest, IReadOnlyList<DiffPart> Diff);

public sealed record MatchPlace(
    Guid? ArticleId, int? Revision, string? Key, string? Translator, string? Reviewer, DateTimeOffset? ApprovedAt, string? Import);

/// <summary>A stretch of text: same, removed or added.</summary>
public sealed record DiffPart(string Op, string Text);

public sealed record SegmentMatches(string Key, string Source, IReadOnlyList<Match> Matches);

/// <summary>The calls under <c>/api/memory</c>, as one person.</summary>
public sealed class MemoryCalls(Person person)
{
    public Task<Page<Match>> Find(string source, string target, string text, int? limit = null, CancellationToken ct = default) =>
        person.Get(
            Query.Of("/api/memory", ("source", source), ("target", target), ("text", text),
                ("limit", limit?.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            Wire.Default.PageMatch, ct);

    /// <summary>Matches for the segments of a task, or for one of them.</summary>
    public Task<Page<SegmentMatches>> For(
        Guid articleId, string language, string? key = null, string? cursor = null, CancellationToken ct = default) =>
        person.Get(
            Query.Of($"/api/translations/{articleId}/{language}/matches", ("key", key), ("cursor", cursor)),
            Wire.Default.PageSegmentMatches, ct);
}
