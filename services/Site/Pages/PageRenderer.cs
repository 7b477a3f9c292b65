using ChasPravdy.Platform;
using ChasPravdy.Site.Articles;
using Marten;

namespace ChasPravdy.Site.Pages;

/// <summary>Renders pages from what the database now holds.</summary>
public sealed class PageRenderer(IDocumentStore store, IConfiguration configuration)
{
    readonly Uri origin = new(configuration.Required("Site:Origin"));

    public async Task<Page> Article(Guid id, string language, CancellationToken ct)
    {
        await using var query = store.QuerySession();
        var article = await query.LoadAsync<Article>(id, ct);
        if (article?.Killed is { } kill)
        {
            return new(StatusCodes.Status410Gone, NoticePage.Killed(kill, language));
        }

        var text = article?.Shown(language) is null ? null : await query.LoadAsync<PublishedText>(PublishedText.IdOf(id, language), ct);
        return text is null
            ? new(StatusCodes.Status410Gone, NoticePage.Withdrawn(article ?? new(id), language))
            : new(StatusCodes.Status200OK, ArticlePage.Render(article!, text.Edition, origin));
    }

    public async Task<Page> FrontPage(string language, IReadOnlyList<Guid> newest, CancellationToken ct)
    {
        await using var query = store.QuerySession();
        var articles = (await query.LoadManyAsync<Article>(ct, newest)).ToDictionary(article => article.Id);
        var shown = newest.Where(articles.ContainsKey).Select(id => articles[id]).Where(article => article.Shown(language) is not null);
        return new(StatusCodes.Status200OK, Pages.FrontPage.Render([.. shown], language, origin));
    }
}
