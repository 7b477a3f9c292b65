namespace ChasPravdy.Contracts.Publishing;

/// <summary>One language was withdrawn: its page goes until it is released again.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Version">The publication stream's version.</param>
/// <param name="Language">The withdrawn language.</param>
/// <param name="Path">Where its page was.</param>
/// <param name="Reason">Why, in the newsroom's words; not public.</param>
/// <param name="FormerPaths">Where it was under earlier headlines; null when there are none.</param>
public sealed record EditionRemoved(
    Guid ArticleId,
    long Version,
    string Language,
    string Path,
    string Reason,
    IReadOnlyList<string>? FormerPaths = null) : IArticleMessage;
