namespace ChasPravdy.Tests.Client;

/// <summary>An earlier translation of an equal (100) or similar (70 and more) source text.</summary>
public sealed record Match(
    int Score, string Source, string Text, string Origin, int Uses, MatchPlace Newest, IReadOnlyList<DiffPart> Diff);

public sealed record MatchPlace(
    Guid? ArticleId, int? Revision, string? Key, string? Translator, string? Reviewer, DateTimeOffset? ApprovedAt, string? Import);

/// <summary>A stretch of text: same, removed or added.</summary>
public sealed record DiffPart(string Op, string Text);

public sealed record SegmentMatches(string Key, string Source, IReadOnlyList<Match> Matches);

/// <summary>How an import is doing: waiting, running, done or interrupted.</summary>
public sealed record TmxImport(
    Guid Id, string Name, string By, string State, DateTimeOffset StartedAt, DateTimeOffset ChangedAt, int Units, int Read, int Added,
    int Known, int Refused, IReadOnlyList<TmxRefusal> Reasons);

/// <summary>A unit that the memory cannot keep.</summary>
public sealed record TmxRefusal(int Line, string? Id, string Reason);

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

    public Task<string> ExportTmx(string? source = null, string? target = null, CancellationToken ct = default) =>
        person.Document(Query.Of("/api/memory/tmx", ("source", source), ("target", target)), ct);

    /// <summary>Sends the file and waits until it has been taken.</summary>
    public async Task<TmxImport> ImportTmx(string tmx, string? name = null, TimeSpan? within = null, CancellationToken ct = default)
    {
        var import = await person.Hand(
            HttpMethod.Post, Query.Of("/api/memory/tmx", ("name", name)), tmx, new("application/x-tmx+xml"), Wire.Default.TmxImport, ct);
        return await Wait.Until(
            $"the end of import {import.Id}",
            async stop => await Import(import.Id, stop) is { State: "done" or "interrupted" } ended ? ended : null, within, ct);
    }

    public Task<TmxImport> Import(Guid id, CancellationToken ct = default) =>
        person.Get($"/api/memory/imports/{id}", Wire.Default.TmxImport, ct);
}
