namespace ChasPravdy.Contracts.Publishing;

/// <summary>The article goes, in every language and for good. Nothing that arrives later brings it back.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Version">The publication stream's version.</param>
/// <param name="Paths">The newest address of every edition that was ever shown, by language.</param>
/// <param name="Notice">The public notice, shown in its place.</param>
/// <param name="Reason">Why, in the newsroom's words; not public.</param>
/// <param name="KilledAt">UTC.</param>
/// <param name="FormerPaths">The addresses under earlier headlines, by language; null when there are none.</param>
public sealed record ArticleKilled(
    Guid ArticleId,
    long Version,
    IReadOnlyDictionary<string, string> Paths,
    string Notice,
    string Reason,
    DateTimeOffset KilledAt,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? FormerPaths = null) : IArticleMessage;
