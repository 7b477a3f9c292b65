using ChasPravdy.Contracts;
using ChasPravdy.Site.Articles;
using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Feeds;

/// <summary>
/// What is newest in each language: RSS, Atom, and the news sitemap, which holds two days: articles leave it by themselves. Where more than
/// fit into one appeared in two days, it becomes an index of several.
/// </summary>
public sealed class FeedShelf(FeedRenderer renderer, TimeProvider clock) : IShelf
{
    static readonly TimeSpan New = TimeSpan.FromDays(2);

    readonly Dictionary<string, Shown> languages = Languages.All.ToDictionary(language => language, _ => new Shown());

    public static string NewsPath(string language) => $"/sitemap-news-{language}.xml";

    public void Note(Article article, Newsstand stand)
    {
        foreach (var (language, shown) in languages)
        {
            if (shown.Newest.Note(article.Id, article.Shown(language)?.PublishedAt) && stand.IsStocked)
            {
                PutUp(language, stand);
            }
        }
    }

    public void Open(Newsstand stand)
    {
        stand.Put("/robots.txt", new(renderer.Robots()));
        foreach (var language in Languages.All)
        {
            PutUp(language, stand);
        }
    }

    public void Wait(Newsstand stand)
    {
        foreach (var (language, shown) in languages)
        {
            if (stand.IsStocked && shown.FirstToLeave + New < clock.GetUtcNow())
            {
                PutUpNews(language, shown, stand);
            }
        }
    }

    void PutUp(string language, Newsstand stand)
    {
        var shown = languages[language];
        stand.Put($"/{language}/{Feed.Rss}", new(ct => renderer.Rss(language, shown.Newest.Take(FrontPage.Articles), stand.Put, ct)));
        stand.Put($"/{language}/{Feed.Atom}", new(ct => renderer.Atom(language, shown.Newest.Take(FrontPage.Articles), stand.Put, ct)));
        PutUpNews(language, shown, stand);
    }

    void PutUpNews(string language, Shown shown, Newsstand stand)
    {
        var news = shown.Newest.Since(clock.GetUtcNow() - New);
        var files = news.Chunk(Sitemap.News).ToList();
        if (files.Count <= 1)
        {
            stand.Put(NewsPath(language), new(ct => renderer.News(language, [.. news.Select(item => item.Id)], stand.Put, ct)));
            files = [];
        }
        else
        {
            var parts = Enumerable.Range(1, files.Count).Select(n => (Part(language, n), (DateTimeOffset?)null)).ToList();
            stand.Put(NewsPath(language), new(_ => Task.FromResult(renderer.Index(parts))));
        }

        for (var n = 1; n <= Math.Max(files.Count, shown.Parts); n++)
        {
            if (n > files.Count)
            {
                stand.Clear(Part(language, n));
                continue;
            }

            var ids = files[n - 1].Select(item => item.Id).ToArray();
            stand.Put(Part(language, n), new(ct => renderer.News(language, ids, stand.Put, ct)));
        }

        (shown.Parts, shown.FirstToLeave) = (files.Count, news.Count == 0 ? DateTimeOffset.MaxValue - New : news[^1].At);
    }

    static string Part(string language, int number) => $"/sitemap-news-{language}-{number}.xml";

    sealed class Shown
    {
        public NewestFirst Newest { get; } = new();
        public int Parts { get; set; }
        public DateTimeOffset FirstToLeave { get; set; } = DateTimeOffset.MaxValue - New;
    }
}
