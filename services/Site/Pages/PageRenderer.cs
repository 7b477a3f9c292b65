using ChasPravdy.Platform;
using ChasPravdy.Site.Articles;
using Marten;

namespace ChasPravdy.Site.Pages;

/// <summary>
/// Renders pages from what the database now holds. Each article found there is shown to the newsstand first: it may be newer than
/// what other pages say of it.
/// </summary>
public sealed class PageRenderer(IDocumentStore store, IConfiguration configuration)
{
    const int Attempts = 20;

    readonly Uri origin = new(configuration.Required("Site:Origin"));

    public async Task<Page> Article(Guid id, string language, Action<Article> found, CancellationToken ct)
    {
        await using var query = store.QuerySession();
        for (var attempt = 1; ; attempt++)
        {
            var article = await query.LoadAsync<Article>(id, ct) ?? new(id);
            found(article);
            if (article.Killed is { } kill)
            {
                return new(StatusCodes.Status410Gone, NoticePage.Killed(kill, language));
            }

            if (article.Shown(language) is null)
            {
                return new(StatusCodes.Status410Gone, NoticePage.Withdrawn(article, language));
            }

            // Loaded after the article, the text may be a newer one's already: then both are loaded again.
            var text = await query.LoadAsync<PublishedText>(PublishedText.IdOf(id, language), ct);
            if (text?.Edition.Version == article.Editions[language].Version)
            {
                return new(StatusCodes.Status200OK, ArticlePage.Render(article, text.Edition, origin));
            }

            if (attempt == Attempts)
            {
                throw new InvalidOperationException($"The {language} text of article {id} is not the one that the article names.");
            }
        }
    }

    public async Task<Page> FrontPage(string language, IReadOnlyList<Guid> newest, Action<Article> found, CancellationToken ct)
    {
        await using var query = store.QuerySession();
        var articles = (await query.LoadManyAsync<Article>(ct, newest)).ToDictionary(article => article.Id);
        foreach (var article in articles.Values)
        {
            found(article);
        }

        var shown = newest.Where(articles.ContainsKey).Select(id => articles[id]).Where(article => article.Shown(language) is not null);
        return new(StatusCodes.Status200OK, Pages.FrontPage.Render([.. shown], language, origin));
    }
}
