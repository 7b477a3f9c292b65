using ChasPravdy.Contracts.Publishing;

namespace ChasPravdy.Site.Articles;

/// <summary>
/// What a message means for an article. Of each edition the newest counts, by the publication stream's version; a group counts when it
/// is whole; a kill wins for ever, whenever it comes. What changes nothing gives back the same article.
/// </summary>
public static class ArticleNews
{
    public static Article Hear(this Article article, EditionPublished news)
    {
        var edition = new Edition(news.Version, news.Path, new(
            news.Revision,
            news.SourceLanguage,
            news.Text.Title,
            news.Text.Lead,
            news.PublishedAt,
            news.UpdatedAt,
            news.Corrections)
        { Tags = news.Text.Tags })
        {
            FormerPaths = news.FormerPaths ?? [],
        };
        return news.Group is { } group
            ? article.WithHeld(new(news.Language, edition, group))
            : article.WithEdition(news.Language, edition);
    }

    public static Article Hear(this Article article, EditionRemoved news) =>
        article.WithEdition(news.Language, new(news.Version, news.Path, Shown: null) { FormerPaths = news.FormerPaths ?? [] });

    public static Article Hear(this Article article, CorrectionAnnounced news) =>
        article.Killed is not null || article.CorrectionsOwed.GetValueOrDefault(news.Language) >= news.Revision
            ? article
            : article with
            {
                Changes = article.Changes + 1,
                CorrectionsOwed = new Dictionary<string, int>(article.CorrectionsOwed) { [news.Language] = news.Revision },
            };

    public static Article Hear(this Article article, ArticleKilled news) => article.Killed is not null
        ? article
        : new Article(article.Id)
        {
            Changes = article.Changes + 1,
            Killed = new(news.Paths, news.Notice, news.KilledAt)
            {
                FormerPaths = news.FormerPaths ?? new Dictionary<string, IReadOnlyList<string>>(),
            },
        };

    static Article WithEdition(this Article article, string language, Edition edition) =>
        article.Killed is not null || article.Has(language, edition.Version)
            ? article
            : (article with { Changes = article.Changes + 1 }).Replace(language, edition).Settled();

    static Article WithHeld(this Article article, HeldEdition held) =>
        article.Killed is not null || article.Has(held.Language, held.Edition.Version) || article.Holds(held.Language, held.Edition.Version)
            ? article
            : (article with { Changes = article.Changes + 1, Held = [.. article.Held, held] }).Settled();

    /// <summary>Groups that are whole take their place together, which may make others whole; what newer editions replaced is dropped.</summary>
    static Article Settled(this Article article)
    {
        while (article.Held.Where(held => article.IsWhole(held.Group)).ToList() is { Count: > 0 } whole)
        {
            article = whole.OrderBy(held => held.Edition.Version).Aggregate(
                article, (settled, held) => settled.Has(held.Language, held.Edition.Version) ? settled : settled.Replace(held.Language, held.Edition));
            article = article with { Held = [.. article.Held.Except(whole)] };
        }

        return article with { Held = [.. article.Held.Where(held => !article.Has(held.Language, held.Edition.Version))] };
    }

    // A member that something newer replaced or removed is no longer missing. Something newer that is itself held back does not count.
    static bool IsWhole(this Article article, IReadOnlyDictionary<string, long> group) =>
        group.All(member => article.Has(member.Key, member.Value) || article.Holds(member.Key, member.Value));

    static bool Has(this Article article, string language, long version) => article.Editions.GetValueOrDefault(language)?.Version >= version;

    /// <summary>True when this version of the edition waits for its group.</summary>
    public static bool Holds(this Article article, string language, long version) =>
        article.Held.Any(held => held.Language == language && held.Edition.Version == version);

    static Article Replace(this Article article, string language, Edition edition) =>
        article with { Editions = new Dictionary<string, Edition>(article.Editions) { [language] = edition } };
}
