namespace ChasPravdy.Tests.Client;

/// <summary>What somebody said about a segment.</summary>
public sealed record Comment(Guid Id, string Key, string Text, string By, string Name, DateTimeOffset At, Deed? Resolved);

/// <summary>A translation by someone who does not hold the task: open, accepted or rejected.</summary>
public sealed record Suggestion(
    Guid Id, string Key, string Text, string By, string Name, DateTimeOffset At, string State, Deed? Decided, string? Reason);

public sealed record Deed(string By, DateTimeOffset At);

sealed record SegmentTextBody(string Key, string Text);
sealed record RejectionBody(long Epoch, string Reason);

/// <summary>Comments and suggestions under <c>/api/translations/{articleId}/{language}</c>, as one person.</summary>
public sealed class DiscussionCalls(Person person)
{
    public Task<Page<Comment>> Comments(
        Guid articleId, string language, string? key = null, bool? resolved = null, CancellationToken ct = default) =>
        person.Get(
            Query.Of(At(articleId, language, "comments"), ("key", key), ("resolved", resolved is null ? null : resolved.Value ? "true" : "false")),
            Wire.Default.PageComment, ct);

    public Task<Comment> Comment(Guid articleId, string language, string key, string text, CancellationToken ct = default) =>
        person.Call(
            HttpMethod.Post, At(articleId, language, "comments"), new SegmentTextBody(key, text), Wire.Default.SegmentTextBody,
            Wire.Default.Comment, ct: ct);

    public Task<Comment> Resolve(Guid articleId, string language, Guid comment, CancellationToken ct = default) =>
        person.Call(HttpMethod.Post, At(articleId, language, $"comments/{comment}/resolution"), Wire.Default.Comment, ct: ct);

    public Task<Comment> Reopen(Guid articleId, string language, Guid comment, CancellationToken ct = default) =>
        person.Call(HttpMethod.Delete, At(articleId, language, $"comments/{comment}/resolution"), Wire.Default.Comment, ct: ct);

    public Task<Page<Suggestion>> Suggestions(
        Guid articleId, string language, string? key = null, string? state = null, CancellationToken ct = default) =>
        person.Get(Query.Of(At(articleId, language, "suggestions"), ("key", key), ("state", state)), Wire.Default.PageSuggestion, ct);

    public Task<Suggestion> Suggest(Guid articleId, string language, string key, string text, CancellationToken ct = default) =>
        person.Call(
            HttpMethod.Post, At(articleId, language, "suggestions"), new SegmentTextBody(key, text), Wire.Default.SegmentTextBody,
            Wire.Default.Suggestion, ct: ct);

    public Task<TranslationTask> Accept(Guid articleId, string language, Guid suggestion, long epoch, CancellationToken ct = default) =>
        person.Call(
            HttpMethod.Post, At(articleId, language, $"suggestions/{suggestion}/acceptance"), new EpochBody(epoch), Wire.Default.EpochBody,
            Wire.Default.TranslationTask, ct: ct);

    public Task<Suggestion> Reject(
        Guid articleId, string language, Guid suggestion, long epoch, string reason, CancellationToken ct = default) =>
        person.Call(
            HttpMethod.Post, At(articleId, language, $"suggestions/{suggestion}/rejection"), new RejectionBody(epoch, reason),
            Wire.Default.RejectionBody, Wire.Default.Suggestion, ct: ct);

    static string At(Guid articleId, string language, string then) => $"/api/translations/{articleId}/{language}/{then}";
}
