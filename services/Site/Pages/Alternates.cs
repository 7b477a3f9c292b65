using ChasPravdy.Contracts;
using ChasPravdy.Site.Articles;

namespace ChasPravdy.Site.Pages;

/// <summary>
/// The languages of one article that readers can open, with their addresses: the same on each of its pages, so that every page names
/// itself and every link is returned.
/// </summary>
public static class Alternates
{
    /// <summary>What <c>hreflang</c> calls the page for readers of a seventh language.</summary>
    public const string Default = "x-default";

    /// <summary>The address of every published language, in the site's order.</summary>
    public static IReadOnlyDictionary<string, string> PathsOf(Article article) => Languages.All
        .Where(language => article.Shown(language) is not null)
        .ToDictionary(language => language, language => article.Editions[language].Path);

    /// <summary>The languages and <see cref="Default"/>: English, or else the language it was written in, or else the first there is.</summary>
    public static IEnumerable<(string Language, string Path)> Of(IReadOnlyDictionary<string, string> paths, string sourceLanguage)
    {
        foreach (var language in Languages.All.Where(paths.ContainsKey))
        {
            yield return (language, paths[language]);
        }

        var first = Languages.All.Select(language => paths.GetValueOrDefault(language)).FirstOrDefault(path => path is not null);
        if ((paths.GetValueOrDefault("en") ?? paths.GetValueOrDefault(sourceLanguage) ?? first) is { } other)
        {
            yield return (Default, other);
        }
    }
}
