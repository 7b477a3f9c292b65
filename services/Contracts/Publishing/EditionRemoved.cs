namespace ChasPravdy.Contracts.Publishing;

/// <summary>One language was withdrawn: its page goes until it is released again.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Version">The publication stream's version.</param>
/// <param name="Language">The withdrawn language.</param>
/// <param name="Path">Where its page was.</param>
/// <param name="Reason">Why, in the newsroom's words; not public.</param>
public sealed record EditionRemoved(Guid ArticleId, long Version, string Language, string Path, string Reason) : IArticleMessage;
