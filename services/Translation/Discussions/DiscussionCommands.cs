namespace ChasPravdy.Translation.Discussions;

public abstract record DiscussionCommand(Guid ArticleId, string Language, string By, DateTimeOffset Now);

public sealed record AddComment(
    Guid ArticleId, string Language, Guid Comment, string Key, string Text, string By, string Name, DateTimeOffset Now, string? Holder)
    : DiscussionCommand(ArticleId, Language, By, Now);

public sealed record ResolveComment(Guid ArticleId, string Language, Guid Comment, string By, DateTimeOffset Now)
    : DiscussionCommand(ArticleId, Language, By, Now);

public sealed record ReopenComment(Guid ArticleId, string Language, Guid Comment, string By, DateTimeOffset Now)
    : DiscussionCommand(ArticleId, Language, By, Now);

public sealed record MakeSuggestion(
    Guid ArticleId, string Language, Guid Suggestion, string Key, string Text, string By, string Name, DateTimeOffset Now, string? Holder)
    : DiscussionCommand(ArticleId, Language, By, Now);

public sealed record AcceptSuggestion(Guid ArticleId, string Language, Guid Suggestion, string By, DateTimeOffset Now)
    : DiscussionCommand(ArticleId, Language, By, Now);

public sealed record RejectSuggestion(Guid ArticleId, string Language, Guid Suggestion, string By, DateTimeOffset Now, string Reason)
    : DiscussionCommand(ArticleId, Language, By, Now);
