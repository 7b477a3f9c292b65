using System.Collections.Concurrent;
using ChasPravdy.Contracts;
using ChasPravdy.Site.Articles;

namespace ChasPravdy.Site.Pages;

/// <summary>Everything that a reader can ask for, by address. Addresses are all in memory, pages only once they were asked for.</summary>
public sealed class Newsstand
{
    readonly PageRenderer renderer;
    readonly ConcurrentDictionary<string, PageSlot> slots = new(StringComparer.Ordinal);
    readonly Dictionary<Guid, long> seen = [];
    readonly Dictionary<string, NewestFirst> newest = Languages.All.ToDictionary(language => language, _ => new NewestFirst());
    readonly Lock gate = new();

    public Newsstand(PageRenderer renderer)
    {
        this.renderer = renderer;
        slots[Stylesheet.Path] = new(new Page(StatusCodes.Status200OK, Stylesheet.Css, "text/css; charset=utf-8", Page.ForEver));
    }

    /// <summary>False until all that the database holds is here; a front page before that would lack articles.</summary>
    public bool IsStocked { get; private set; }

    public void Stocked()
    {
        lock (gate)
        {
            IsStocked = true;
            foreach (var language in Languages.All)
            {
                PutFrontPage(language);
            }
        }
    }

    public PageSlot? Find(string path) => slots.GetValueOrDefault(path);

    /// <summary>Shows an article as it now is; what is not newer than what is shown already changes nothing.</summary>
    public void Put(Article article)
    {
        lock (gate)
        {
            if (seen.GetValueOrDefault(article.Id) >= article.Changes)
            {
                return;
            }

            seen[article.Id] = article.Changes;
            foreach (var (language, path) in article.Paths)
            {
                slots[path] = new(ct => renderer.Article(article.Id, language, ct));
            }

            foreach (var language in Languages.All)
            {
                if (newest[language].Note(article.Id, article.Shown(language)?.PublishedAt) && IsStocked)
                {
                    PutFrontPage(language);
                }
            }
        }
    }

    void PutFrontPage(string language)
    {
        slots[$"/{language}/"] = new(ct => renderer.FrontPage(language, Newest(language), ct));
    }

    IReadOnlyList<Guid> Newest(string language)
    {
        lock (gate)
        {
            return newest[language].Take(FrontPage.Articles);
        }
    }
}
