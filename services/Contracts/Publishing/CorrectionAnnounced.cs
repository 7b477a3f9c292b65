namespace ChasPravdy.Contracts.Publishing;

/// <summary>A newer revision is approved than the one that this language's readers see: a correction is on its way.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Version">The publication stream's version.</param>
/// <param name="Language">The lagging edition's language.</param>
/// <param name="Revision">The revision that is on its way.</param>
public sealed record CorrectionAnnounced(Guid ArticleId, long Version, string Language, int Revision) : IArticleMessage;
