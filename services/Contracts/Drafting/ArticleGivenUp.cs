namespace ChasPravdy.Contracts.Drafting;

/// <summary>An unpublished article will not appear. Translation cancels its tasks, Publishing closes its publication.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Version">The article stream's version.</param>
/// <param name="Reason">Why, in the newsroom's words.</param>
public sealed record ArticleGivenUp(Guid ArticleId, long Version, string Reason) : IArticleMessage;
