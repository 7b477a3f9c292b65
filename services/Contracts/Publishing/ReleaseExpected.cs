namespace ChasPravdy.Contracts.Publishing;

/// <summary>By when an article's editions are needed: a release is scheduled, or no longer.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Version">The publication stream's version; a reader drops what is not newer than what it has.</param>
/// <param name="Due">When the release is due, UTC; null when none is scheduled any more. A release that happened keeps its time.</param>
public sealed record ReleaseExpected(Guid ArticleId, long Version, DateTimeOffset? Due) : IArticleMessage;
