using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Discussions;

// Facts, stored for ever: only add optional fields. A changed meaning is a new event.
public abstract record DiscussionEvent(Guid ArticleId, string Language);

/// <param name="ArticleId">The article.</param>
/// <param name="Language">The target language.</param>
/// <param name="Comment">The comment's id.</param>
/// <param name="Key">The segment that it is about.</param>
/// <param name="Text">As it was sent.</param>
/// <param name="By">The subject id.</param>
/// <param name="Name">The name at the time.</param>
/// <param name="At">UTC.</param>
/// <param name="Holder">Who held the task then, if anyone.</param>
public sealed record CommentAdded(
    Guid ArticleId, string Language, Guid Comment, string Key, string Text, string By, string Name, DateTimeOffset At, string? Holder)
    : DiscussionEvent(ArticleId, Language);

public sealed record CommentResolved(Guid ArticleId, string Language, Guid Comment, string By, DateTimeOffset At)
    : DiscussionEvent(ArticleId, Language);

public sealed record CommentReopened(Guid ArticleId, string Language, Guid Comment, string By, DateTimeOffset At)
    : DiscussionEvent(ArticleId, Language);

/// <summary>Somebody who does not hold the task, and perhaps may not translate at all, suggests a translation.</summary>
public sealed record SuggestionMade(
    Guid ArticleId, string Language, Guid Suggestion, string Key, string Text, string By, string Name, DateTimeOffset At, string? Holder)
    : DiscussionEvent(ArticleId, Language);

/// <summary>The holder took it over; the task's own event of the same moment has the text.</summary>
public sealed record SuggestionAccepted(Guid ArticleId, string Language, Guid Suggestion, string By, DateTimeOffset At)
    : DiscussionEvent(ArticleId, Language);

public sealed record SuggestionRejected(Guid ArticleId, string Language, Guid Suggestion, string By, DateTimeOffset At, string Reason)
    : DiscussionEvent(ArticleId, Language);

/// <summary>
/// What is said about one translation. A stream of its own beside the task's, so that a comment never gets in the way of the translator, who
/// saves and names the task's version.
/// </summary>
public sealed record Discussion : IAggregate<Discussion>
{
    public required Guid Id { get; init; }
    public long Version { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Comment> Comments { get; init; } = [];
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    public static Discussion Initial(Guid id) => new() { Id = id };

    public static Discussion Evolve(Discussion state, object @event) => DiscussionDecider.Evolve(state, (DiscussionEvent)@event);

    public static Guid IdOf(Guid articleId, string language) => Uuid5.Of(articleId, $"{language}/discussion");

    /// <exception cref="NotFoundException">There is none.</exception>
    public Comment Comment(Guid id) =>
        Comments.FirstOrDefault(comment => comment.Id == id) ?? throw new NotFoundException("There is no such comment on this translation.");

    /// <exception cref="NotFoundException">There is none.</exception>
    public Suggestion Suggestion(Guid id) => Suggestions.FirstOrDefault(suggestion => suggestion.Id == id)
        ?? throw new NotFoundException("There is no such suggestion for this translation.");
}

public sealed record Comment(Guid Id, string Key, string Text, string By, string Name, DateTimeOffset At, Deed? Resolved);

/// <param name="Id">The suggestion.</param>
/// <param name="Key">The segment.</param>
/// <param name="Text">The suggested translation.</param>
/// <param name="By">The subject id.</param>
/// <param name="Name">The name at the time.</param>
/// <param name="At">UTC.</param>
/// <param name="State">open, accepted or rejected.</param>
/// <param name="Decided">By whom and when.</param>
/// <param name="Reason">Why it was rejected.</param>
public sealed record Suggestion(
    Guid Id, string Key, string Text, string By, string Name, DateTimeOffset At, SuggestionState State, Deed? Decided, string? Reason);

public sealed record Deed(string By, DateTimeOffset At);

public enum SuggestionState
{
    Open,
    Accepted,
    Rejected,
}
