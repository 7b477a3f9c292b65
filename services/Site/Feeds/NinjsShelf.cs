using ChasPravdy.Contracts;
using ChasPravdy.Site.Articles;
using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Feeds;

/// <summary>Every edition that ever was published as ninjs: put up when somebody asks, since few are ever asked for.</summary>
public sealed class NinjsShelf(FeedRenderer renderer) : IShelf
{
    const string Folder = "/ninjs/";

    readonly Dictionary<Guid, string> published = []; // language codes, one after another

    public void Note(Article article, Newsstand stand)
    {
        published[article.Id] = string.Intern(string.Concat(Languages.All.Where(article.Paths.ContainsKey)));
        foreach (var language in Languages.All)
        {
            stand.Clear(Ninjs.PathOf(article.Id, language));
        }
    }

    public PageSlot? Find(string path, Newsstand stand)
    {
        // /ninjs/01939f6e-7b3c-7000-8000-0000deadbeef/de.json
        if (path.Length != Folder.Length + 36 + "/de.json".Length || !path.StartsWith(Folder, StringComparison.Ordinal)
            || !Guid.TryParseExact(path.AsSpan(Folder.Length, 36), "D", out var id))
        {
            return null;
        }

        var language = path.Substring(Folder.Length + 37, 2);
        return path == Ninjs.PathOf(id, language) && published.TryGetValue(id, out var languages) && languages.Contains(language, StringComparison.Ordinal)
            && Languages.IsKnown(language)
            ? new(ct => renderer.Ninjs(id, language, stand.Put, ct))
            : null;
    }
}
