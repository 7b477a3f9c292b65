using ChasPravdy.Contracts.Publishing;

namespace ChasPravdy.Site.Articles;

/// <summary>
/// What a message means for an article. Of each edition the newest counts, by the publication stream's version; a kill wins for ever,
/// whenever it comes. What changes nothing gives back the same article.
/// </summary>
public static class ArticleNews
{
    public static Article Hear(this Article article, EditionPublished news) => article.WithEdition(
        news.Language,
        new(news.Version, news.Path, new(
            news.Revision,
            news.SourceLanguage,
            news.Text.Title,
            news.Text.Lead,
            news.PublishedAt,
            news.UpdatedAt,
            news.Corrections)));

    public static Article Hear(this Article article, EditionRemoved news) =>
        article.WithEdition(news.Language, new(news.Version, news.Path, Shown: null));

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
            Killed = new(news.Paths, news.Notice, news.KilledAt),
        };

    static Article WithEdition(this Article article, string language, Edition edition) =>
        article.Killed is not null || article.Editions.GetValueOrDefault(language)?.Version >= edition.Version
            ? article
            : article with
            {
                Changes = article.Changes + 1,
                Editions = new Dictionary<string, Edition>(article.Editions) { [language] = edition },
            };
}
