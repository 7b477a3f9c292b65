using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChasPravdy.Tests.Client;

/// <summary>What authors send.</summary>
public sealed record ArticleText(
    string Language,
    string Title,
    string Lead,
    string Body,
    IReadOnlyList<string> Tags,
    InformationSource? Source,
    string Byline);

public sealed record InformationSource(string Name, string? Url);

/// <summary>
/// An article as Drafting shows it; in lists, the long fields may be null.
/// Its stage is drafting, inReview, approved, published, abandoned or killed.
/// </summary>
public sealed record Article(
    Guid Id,
    long Version,
    string Stage,
    int Revision,
    string? TextHash,
    IReadOnlyList<string> Authors,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    string Language,
    string Title,
    string Lead,
    string Body,
    IReadOnlyList<string> Tags,
    InformationSource? Source,
    string Byline,
    string? Comment,
    string? CorrectionNote,
    IReadOnlyList<TextWarning>? Warnings);

/// <summary>What an editor should look at, though the text is kept as written.</summary>
public sealed record TextWarning(string Field, string Detail);

/// <summary>An approved text: the blocks as JSON, the body as its author wrote it.</summary>
public sealed record Revision(
    Guid ArticleId,
    [property: JsonPropertyName("revision")] int Number,
    string TextHash,
    string ApprovedBy,
    DateTimeOffset ApprovedAt,
    JsonElement Text,
    string Body);

public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

sealed record TextHashBody(string TextHash);
sealed record CommentBody(string Comment);
sealed record NoteBody(string Note);
sealed record ReasonBody(string Reason);

/// <summary>The calls under <c>/api/articles</c>, as one person.</summary>
public sealed class ArticleCalls(Person person)
{
    static readonly JsonTypeInfo<Article> Answer = Wire.Default.Article;

    public Task<Article> Draft(ArticleText text, string? key = null, CancellationToken ct = default) =>
        person.Call(HttpMethod.Post, "/api/articles", text, Wire.Default.ArticleText, Answer, key: key, ct: ct);

    public Task<Article> Get(Guid id, CancellationToken ct = default) => person.Get(At(id), Answer, ct);

    public Task<Page<Article>> List(
        string? stage = null, string? language = null, string? q = null, string? cursor = null, CancellationToken ct = default) =>
        person.Get(
            Query.Of("/api/articles", ("stage", stage), ("language", language), ("q", q), ("cursor", cursor)),
            Wire.Default.PageArticle, ct);

    public Task<Article> Save(Guid id, ArticleText text, long? ifMatch, string? key = null, CancellationToken ct = default) =>
        person.Call(HttpMethod.Put, At(id), text, Wire.Default.ArticleText, Answer, ifMatch, key, ct);

    public Task<Article> Submit(Guid id, long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        person.Call(HttpMethod.Post, At(id, "submission"), Answer, ifMatch, key, ct);

    public Task<Article> Approve(
        Guid id, string textHash, long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        person.Call(
            HttpMethod.Post, At(id, "approval"), new TextHashBody(textHash), Wire.Default.TextHashBody, Answer, ifMatch, key, ct);

    public Task<Article> Return(
        Guid id, string comment, long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        person.Call(HttpMethod.Post, At(id, "return"), new CommentBody(comment), Wire.Default.CommentBody, Answer, ifMatch, key, ct);

    /// <summary>Reopens a published article; the note is public.</summary>
    public Task<Article> Correct(Guid id, string note, long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        person.Call(HttpMethod.Post, At(id, "correction"), new NoteBody(note), Wire.Default.NoteBody, Answer, ifMatch, key, ct);

    public Task<Article> Abandon(
        Guid id, string reason, long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        person.Call(HttpMethod.Post, At(id, "abandonment"), new ReasonBody(reason), Wire.Default.ReasonBody, Answer, ifMatch, key, ct);

    public Task<Revision> Revision(Guid id, int number, CancellationToken ct = default) =>
        person.Get(At(id, $"revisions/{number}"), Wire.Default.Revision, ct);

    static string At(Guid id, string? then = null) => then is null ? $"/api/articles/{id}" : $"/api/articles/{id}/{then}";
}
