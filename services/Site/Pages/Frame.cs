using ChasPravdy.Contracts;
using ChasPravdy.Site.Feeds;

namespace ChasPravdy.Site.Pages;

/// <summary>What every page has around its own content.</summary>
/// <param name="Title">The page's own title.</param>
/// <param name="Head">Links and metadata of its own.</param>
/// <param name="Tabs">Where each language's tab leads; a language without an address is shown as not published.</param>
/// <param name="IsAtTab">True where the page's own language's tab leads to the page itself.</param>
/// <param name="IsFront">True where the newspaper's name is the headline.</param>
public sealed record Frame(string Title, Html? Head, IReadOnlyDictionary<string, string> Tabs, bool IsAtTab = true, bool IsFront = false)
{
    public const string Newspaper = "Chas Pravdy";

    /// <summary>Marks what is of no use to search engines.</summary>
    public static readonly Html Unlisted = new Html().Add("<meta name=\"robots\" content=\"noindex\">\n");

    public byte[] Around(Html content, Words words)
    {
        var fullTitle = IsFront ? $"{Newspaper} — {Title}" : $"{Title} — {Newspaper}";
        return new Html().Add($"""
            <!doctype html>
            <html lang="{words.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{fullTitle}</title>
            {Typeface.Preloads(words.Language)}<link rel="stylesheet" href="{Stylesheet.Path}">
            {(IsAtTab ? LanguageOffer.Link : null)}<link rel="alternate" type="application/atom+xml" title="{Newspaper} — {words.Name}" href="/{words.Language}/{Feed.Atom}">
            <link rel="alternate" type="application/rss+xml" title="{Newspaper} — {words.Name} (RSS)" href="/{words.Language}/{Feed.Rss}">
            {Head}</head>
            <body>
            <a class="skip" href="#text">{words.SkipToText}</a>
            <header class="masthead{(IsFront ? " large" : "")}">
            {Name(words)}
            <p class="tagline">{words.Tagline}</p>
            <div class="bar">
            {LanguageTabs(words)}
            <nav class="ways" aria-label="{words.Newspaper}">
            <ul>
            <li><a href="/{words.Language}/archive/">{words.Archive}</a></li>
            <li><a href="/{words.Language}/search">{words.Search}</a></li>
            </ul>
            </nav>
            </div>
            {(IsAtTab ? LanguageOffer.Of(Tabs, words.Language) : null)}</header>
            <main id="text">
            {content}
            </main>
            <footer>
            <p><a href="/{words.Language}/">{Newspaper}</a> · {words.Tagline}</p>
            </footer>
            </body>
            </html>

            """).ToUtf8();
    }

    /// <summary>Tabs that lead to the front page of each language.</summary>
    public static IReadOnlyDictionary<string, string> FrontPages { get; } =
        Languages.All.ToDictionary(language => language, language => $"/{language}/");

    Html Name(Words words) => IsFront
        ? new Html().Add($"<h1 class=\"name\">{Newspaper}</h1>")
        : new Html().Add($"<p class=\"name\"><a href=\"/{words.Language}/\">{Newspaper}</a></p>");

    Html LanguageTabs(Words words)
    {
        var tabs = new Html().Add($"<nav class=\"tabs\" aria-label=\"{words.Languages}\">\n<ul>\n");
        foreach (var language in Languages.All.Select(Words.Of))
        {
            var isHere = IsAtTab && language == words;
            _ = Tabs.TryGetValue(language.Language, out var path)
                ? tabs.Add($"""
                    <li><a href="{path}" lang="{language.Language}" hreflang="{language.Language}" aria-label="{language.Tab} – {language.Name}"{Current(isHere)}>{language.Tab}</a></li>

                    """)
                : tabs.Add($"""
                    <li><span class="off"><span lang="{language.Language}">{language.Tab}</span><span class="unseen"> ({words.NotPublished})</span></span></li>

                    """);
        }

        return tabs.Add("</ul>\n</nav>");
    }

    static Html? Current(bool isHere) => isHere ? new Html().Add(" aria-current=\"page\"") : null;
}
