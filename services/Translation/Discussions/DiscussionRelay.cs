using System.Text.Json.Nodes;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using JasperFx.Events;
using Marten;

namespace ChasPravdy.Translation.Discussions;

/// <summary>What is said about a translation, as changes of the article's state document; and whom it concerns.</summary>
public sealed class DiscussionRelay
{
    readonly FoldedStreams<Discussion> discussions = new();

    public async ValueTask<Relayed> Translate(IEvent e, DiscussionEvent fact, IQuerySession query, CancellationToken ct)
    {
        var (_, after) = await discussions.Around(e, query, ct);
        return new(fact.ArticleId, Changes(fact)) { Concerns = Concerned(fact, after) };
    }

    /// <summary>As a JSON Merge Patch (RFC 7396).</summary>
    public static JsonObject Changes(DiscussionEvent fact) => fact switch
    {
        CommentAdded e => Comment(e.Language, e.Comment, Said(e.Key, e.Text, e.By, e.At)),
        CommentResolved e => Comment(e.Language, e.Comment, new() { ["resolved"] = Deed(e.By, e.At) }),
        CommentReopened e => Comment(e.Language, e.Comment, new() { ["resolved"] = null }),
        SuggestionMade e => Suggestion(e.Language, e.Suggestion, Said(e.Key, e.Text, e.By, e.At)),
        SuggestionAccepted e => Suggestion(e.Language, e.Suggestion, new() { ["accepted"] = Deed(e.By, e.At) }),
        SuggestionRejected e => Suggestion(e.Language, e.Suggestion, new() { ["rejected"] = Rejection(e) }),
        _ => throw new InvalidOperationException($"Nobody says what {fact.GetType().Name} changes."),
    };

    /// <summary>The holder and who spoke of the same segment before; of a decision, whose words it is about.</summary>
    public static IReadOnlyList<string> Concerned(DiscussionEvent fact, Discussion after) => fact switch
    {
        CommentAdded e => [.. after.Comments.Where(comment => comment.Key == e.Key).Select(comment => comment.By).Append(e.Holder).OfType<string>()],
        CommentResolved e => [after.Comment(e.Comment).By],
        CommentReopened e => [after.Comment(e.Comment).By],
        SuggestionMade e => [.. new[] { e.Holder }.OfType<string>()],
        SuggestionAccepted e => [after.Suggestion(e.Suggestion).By],
        SuggestionRejected e => [after.Suggestion(e.Suggestion).By],
        _ => [],
    };

    static JsonObject Comment(string language, Guid id, JsonObject change) => In(language, "comments", id, change);

    static JsonObject Suggestion(string language, Guid id, JsonObject change) => In(language, "suggestions", id, change);

    static JsonObject In(string language, string part, Guid id, JsonObject change) =>
        TaskDocument.For(language, new() { [part] = new JsonObject { [id.ToString()] = change } });

    static JsonObject Said(string key, string text, string by, DateTimeOffset at) =>
        new() { ["key"] = key, ["text"] = text, ["by"] = by, ["at"] = TaskDocument.Value(at) };

    static JsonObject Deed(string by, DateTimeOffset at) => new() { ["by"] = by, ["at"] = TaskDocument.Value(at) };

    static JsonObject Rejection(SuggestionRejected e)
    {
        var deed = Deed(e.By, e.At);
        deed["reason"] = e.Reason;
        return deed;
    }
}
