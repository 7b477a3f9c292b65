using ChasPravdy.Contracts;
using ChasPravdy.Site.Articles;
using ChasPravdy.Site.Pages;
using Marten;

namespace ChasPravdy.Site.Feeds;

/// <summary>
/// Renders what machines read from what the database now holds: only editions that readers can open. Each article found there is shown to
/// the newsstand first, as with pages.
/// </summary>
public sealed class FeedRenderer(IDocumentStore store, FeedSettings settings)
{
    const string Xml = Sitemap.ContentType;

    // An article may be as long as a book, and fifty of them are still one feed.
    const int Longest = 4_000_000;

    const int Attempts = 20;

    public async Task<Page> Rss(string language, IReadOnlyList<Guid> newest, Action<Article> found, CancellationToken ct) =>
        OfFeed(RssFeed.Write(await Newest(language, newest, found, ct)), RssFeed.ContentType, $"/{language}/{Feed.Rss}");

    public async Task<Page> Atom(string language, IReadOnlyList<Guid> newest, Action<Article> found, CancellationToken ct) =>
        OfFeed(AtomFeed.Write(await Newest(language, newest, found, ct)), AtomFeed.ContentType, $"/{language}/{Feed.Atom}");

    public async Task<Page> News(string language, IReadOnlyList<Guid> articles, Action<Article> found, CancellationToken ct) => new(
        StatusCodes.Status200OK,
        Sitemap.OfNews((await Articles(articles, found, ct)).Where(article => article.Shown(language) is not null), language, settings),
        Xml);

    public async Task<Page> Addresses(IReadOnlyList<Guid> articles, Action<Article> found, CancellationToken ct) =>
        new(StatusCodes.Status200OK, Sitemap.Of(await Articles(articles, found, ct), settings), Xml);

    public Page FrontPages() => new(StatusCodes.Status200OK, Sitemap.OfFrontPages(settings), Xml);

    public Page Index(IEnumerable<(string Path, DateTimeOffset? Changed)> files) => new(StatusCodes.Status200OK, Sitemap.Index(files, settings), Xml);

    public Page Robots() => new(
        StatusCodes.Status200OK,
        System.Text.Encoding.UTF8.GetBytes($"""
            User-agent: *
            Disallow: /health/
            Disallow: /openapi/

            Sitemap: {settings.Address(SitemapShelf.Index)}
            {string.Join('\n', Languages.All.Select(language => $"Sitemap: {settings.Address(FeedShelf.NewsPath(language))}"))}

            """),
        "text/plain; charset=utf-8");

    public async Task<Page> Ninjs(Guid id, string language, Action<Article> found, CancellationToken ct) =>
        await Entries(language, [id], found, ct) is [var entry]
            ? new(StatusCodes.Status200OK, Feeds.Ninjs.Of(entry, settings), Feeds.Ninjs.ContentType)
            : new(StatusCodes.Status410Gone, Feeds.Ninjs.Canceled(id, language, settings), Feeds.Ninjs.ContentType);

    // Hubs are also named where readers need not open the feed (WebSub, section 4).
    Page OfFeed(byte[] body, string contentType, string path) => new(StatusCodes.Status200OK, body, contentType)
    {
        Link = settings.Hubs.Count == 0
            ? default
            : string.Join(", ", [.. settings.Hubs.Select(hub => $"<{hub}>; rel=\"hub\""), $"<{settings.Address(path)}>; rel=\"self\""]),
    };

    async Task<Feed> Newest(string language, IReadOnlyList<Guid> newest, Action<Article> found, CancellationToken ct) =>
        new(language, [.. Fitting(await Entries(language, newest, found, ct))], settings);

    static IEnumerable<FeedEntry> Fitting(IEnumerable<FeedEntry> entries)
    {
        var room = Longest;
        foreach (var entry in entries.TakeWhile(_ => room > 0))
        {
            room -= entry.Edition.Text.Blocks.Sum(block => block.Text.Length);
            yield return entry;
        }
    }

    // Loaded after the articles, a text may be a newer one's already: then all are loaded again.
    async Task<IReadOnlyList<FeedEntry>> Entries(string language, IReadOnlyList<Guid> ids, Action<Article> found, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var articles = (await Articles(ids, found, ct)).Where(article => article.Shown(language) is not null).ToList();
            await using var query = store.QuerySession();
            var texts = (await query.LoadManyAsync<PublishedText>(ct, articles.Select(article => PublishedText.IdOf(article.Id, language))))
                .ToDictionary(text => text.ArticleId);
            var whole = articles.Where(article => texts.GetValueOrDefault(article.Id)?.Edition.Version == article.Editions[language].Version).ToList();
            if (whole.Count == articles.Count)
            {
                return [.. whole.Select(article => FeedEntry.Of(article, texts[article.Id]))];
            }

            if (attempt == Attempts)
            {
                throw new InvalidOperationException($"A {language} text is not the one that its article names.");
            }
        }
    }

    async Task<IReadOnlyList<Article>> Articles(IReadOnlyList<Guid> ids, Action<Article> found, CancellationToken ct)
    {
        await using var query = store.QuerySession();
        var articles = (await query.LoadManyAsync<Article>(ct, ids)).ToDictionary(article => article.Id);
        foreach (var article in articles.Values)
        {
            found(article);
        }

        return [.. ids.Where(articles.ContainsKey).Select(id => articles[id])];
    }
}
