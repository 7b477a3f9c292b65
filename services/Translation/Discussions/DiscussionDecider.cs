using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Discussions;

/// <summary>What may be said about a translation. Whether the task and the segment exist, and who holds it, is known to the task.</summary>
public static class DiscussionDecider
{
    // Every comment is read with every other; a talk that long belongs elsewhere.
    const int Most = 2_000;

    public static IReadOnlyList<DiscussionEvent> Decide(DiscussionCommand command, Discussion discussion) => command switch
    {
        AddComment c when discussion.Comments.Any(comment => comment.Id == c.Comment) => [],
        AddComment when discussion.Comments.Count >= Most => throw TooMany("comments"),
        AddComment c => [new CommentAdded(c.ArticleId, c.Language, c.Comment, c.Key, c.Text, c.By, c.Name, c.Now, c.Holder)],
        ResolveComment c when discussion.Comment(c.Comment).Resolved is not null => [],
        ResolveComment c => [new CommentResolved(c.ArticleId, c.Language, c.Comment, c.By, c.Now)],
        ReopenComment c when discussion.Comment(c.Comment).Resolved is null => [],
        ReopenComment c => [new CommentReopened(c.ArticleId, c.Language, c.Comment, c.By, c.Now)],

        MakeSuggestion c when discussion.Suggestions.Any(suggestion => suggestion.Id == c.Suggestion) => [],
        MakeSuggestion when discussion.Suggestions.Count >= Most => throw TooMany("suggestions"),
        MakeSuggestion c => [new SuggestionMade(c.ArticleId, c.Language, c.Suggestion, c.Key, c.Text, c.By, c.Name, c.Now, c.Holder)],
        AcceptSuggestion c => Accept(c, discussion.Suggestion(c.Suggestion)),
        RejectSuggestion c => Reject(c, discussion.Suggestion(c.Suggestion)),
        _ => throw new InvalidOperationException($"Nobody decides {command.GetType().Name}."),
    };

    static IReadOnlyList<DiscussionEvent> Accept(AcceptSuggestion c, Suggestion suggestion) => suggestion.State switch
    {
        SuggestionState.Accepted => [],
        SuggestionState.Rejected => throw new RuleBrokenException($"This suggestion was rejected: {suggestion.Reason}"),
        _ => [new SuggestionAccepted(c.ArticleId, c.Language, c.Suggestion, c.By, c.Now)],
    };

    static IReadOnlyList<DiscussionEvent> Reject(RejectSuggestion c, Suggestion suggestion) => suggestion.State switch
    {
        SuggestionState.Rejected => [],
        SuggestionState.Accepted => throw new RuleBrokenException("This suggestion was accepted already; save another text instead."),
        _ => [new SuggestionRejected(c.ArticleId, c.Language, c.Suggestion, c.By, c.Now, c.Reason)],
    };

    static RuleBrokenException TooMany(string what) => new($"This translation has {Most:N0} {what} already; no more are taken.");

    public static Discussion Evolve(Discussion discussion, DiscussionEvent @event) => Apply(discussion, @event) with { Version = discussion.Version + 1 };

    static Discussion Apply(Discussion discussion, DiscussionEvent @event) => @event switch
    {
        CommentAdded e => discussion with
        {
            Comments = [.. discussion.Comments, new(e.Comment, e.Key, e.Text, e.By, e.Name, e.At, Resolved: null)],
        },
        CommentResolved e => WithComment(discussion, e.Comment, comment => comment with { Resolved = new(e.By, e.At) }),
        CommentReopened e => WithComment(discussion, e.Comment, comment => comment with { Resolved = null }),
        SuggestionMade e => discussion with
        {
            Suggestions =
            [
                .. discussion.Suggestions,
                new(e.Suggestion, e.Key, e.Text, e.By, e.Name, e.At, SuggestionState.Open, Decided: null, Reason: null),
            ],
        },
        SuggestionAccepted e => WithSuggestion(
            discussion, e.Suggestion, suggestion => suggestion with { State = SuggestionState.Accepted, Decided = new(e.By, e.At) }),
        SuggestionRejected e => WithSuggestion(
            discussion,
            e.Suggestion,
            suggestion => suggestion with { State = SuggestionState.Rejected, Decided = new(e.By, e.At), Reason = e.Reason }),
        _ => throw new InvalidOperationException($"Nobody evolves {@event.GetType().Name}."),
    };

    static Discussion WithComment(Discussion discussion, Guid id, Func<Comment, Comment> change) => discussion with
    {
        Comments = [.. discussion.Comments.Select(comment => comment.Id == id ? change(comment) : comment)],
    };

    static Discussion WithSuggestion(Discussion discussion, Guid id, Func<Suggestion, Suggestion> change) => discussion with
    {
        Suggestions = [.. discussion.Suggestions.Select(suggestion => suggestion.Id == id ? change(suggestion) : suggestion)],
    };
}
