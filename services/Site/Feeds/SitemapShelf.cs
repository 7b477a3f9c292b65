using System.Globalization;
using ChasPravdy.Site.Articles;
using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Feeds;

/// <summary>
/// The sitemaps: an index, and files by the month in which an article first appeared, several where a month has more than fit into one. So
/// files of past months stay as they are.
/// </summary>
public sealed class SitemapShelf(FeedRenderer renderer) : IShelf
{
    public const string Index = "/sitemap.xml";

    const string FrontPages = "/sitemap-front-pages.xml";

    readonly SortedDictionary<string, Month> months = new(StringComparer.Ordinal);
    readonly Dictionary<Guid, (string Month, DateTimeOffset At)> places = [];

    public void Note(Article article, Newsstand stand)
    {
        var changed = new HashSet<string>();
        if (places.Remove(article.Id, out var before))
        {
            months[before.Month].Remove(before.At, article.Id);
            changed.Add(before.Month);
        }

        var editions = article.Killed is null ? article.Editions.Values.Where(edition => edition.Shown is not null).Select(edition => edition.Shown!).ToList() : [];
        if (editions.Count > 0)
        {
            var at = editions.Min(edition => edition.PublishedAt);
            var name = KyivTime.At(at).ToString("yyyy-MM", CultureInfo.InvariantCulture);
            var month = months.TryGetValue(name, out var known) ? known : months[name] = new();
            month.Add(at, article.Id, editions.Max(edition => edition.UpdatedAt));
            places[article.Id] = (name, at);
            changed.Add(name);
        }

        if (stand.IsStocked)
        {
            PutUp(changed, stand);
        }
    }

    public void Open(Newsstand stand)
    {
        stand.Put(FrontPages, new(renderer.FrontPages()));
        PutUp(months.Keys, stand);
    }

    void PutUp(IEnumerable<string> changed, Newsstand stand)
    {
        foreach (var name in changed)
        {
            var month = months[name];
            var files = (month.Count + Sitemap.Articles - 1) / Sitemap.Articles;
            for (var n = 1; n <= Math.Max(files, month.Files); n++)
            {
                var skipped = (n - 1) * Sitemap.Articles;
                if (n > files)
                {
                    stand.Clear(File(name, n));
                }
                else
                {
                    stand.Put(File(name, n), new(ct => renderer.Addresses(month.Take(skipped), stand.Put, ct)));
                }
            }

            month.Files = files;
        }

        IReadOnlyList<(string, DateTimeOffset?)> all =
        [
            (FrontPages, null),
            .. months.SelectMany(month => Enumerable.Range(1, month.Value.Files).Select(n => (File(month.Key, n), (DateTimeOffset?)month.Value.Changed))),
        ];
        stand.Put(Index, new(_ => Task.FromResult(renderer.Index(all))));
    }

    static string File(string month, int number) => string.Create(CultureInfo.InvariantCulture, $"/sitemap-{month}-{number}.xml");

    sealed class Month
    {
        readonly SortedSet<(DateTimeOffset At, Guid Id)> articles = [];
        readonly Lock gate = new(); // files are rendered while articles come and go

        public DateTimeOffset Changed { get; private set; }

        public int Files { get; set; }

        public int Count => articles.Count;

        public void Add(DateTimeOffset at, Guid id, DateTimeOffset changed)
        {
            lock (gate)
            {
                articles.Add((at, id));
                Changed = changed > Changed ? changed : Changed;
            }
        }

        public void Remove(DateTimeOffset at, Guid id)
        {
            lock (gate)
            {
                articles.Remove((at, id));
            }
        }

        public IReadOnlyList<Guid> Take(int skipped)
        {
            lock (gate)
            {
                return [.. articles.Skip(skipped).Take(Sitemap.Articles).Select(article => article.Id)];
            }
        }
    }
}
