using ChasPravdy.Contracts;
using ChasPravdy.Site.Articles;

namespace ChasPravdy.Site.Pages;

/// <summary>The front page of one language: its newest articles.</summary>
public static class FrontPage
{
    public const int Articles = 50;

    public static byte[] Render(IReadOnlyList<Article> newest, string language, Uri origin)
    {
        var words = Words.Of(language);
        var frame = new Frame(words.Tagline, Head(words, origin), Frame.FrontPages, IsFront: true);
        return frame.Around(Content(newest, words), words);
    }

    static Html Content(IReadOnlyList<Article> newest, Words words)
    {
        var html = new Html().Add($"<h2 class=\"unseen\">{words.Latest}</h2>\n");
        if (newest.Count == 0)
        {
            return html.Add($"<p class=\"nothing\">{words.NothingYet}</p>");
        }

        html.Add("<ol class=\"stories\">\n");
        foreach (var article in newest)
        {
            var (path, shown) = (article.Editions[words.Language].Path, article.Shown(words.Language)!);
            html.Add($"<li><article>\n<h3><a href=\"{path}\">{shown.Title}</a></h3>\n");
            if (shown.Lead.Length > 0)
            {
                html.Add($"<p class=\"lead\">{shown.Lead}</p>\n");
            }

            html.Add($"""
                <p class="when"><time datetime="{KyivTime.Machine(shown.PublishedAt)}">{KyivTime.DateAndTime(shown.PublishedAt, words)}</time></p>
                </article></li>

                """);
        }

        return html.Add("</ol>");
    }

    static Html Head(Words words, Uri origin)
    {
        var html = new Html().Add($"""
            <meta name="description" content="{Frame.Newspaper}. {words.Tagline}.">
            <link rel="canonical" href="{Address(words.Language)}">

            """);
        foreach (var language in Languages.All)
        {
            html.Add($"<link rel=\"alternate\" hreflang=\"{language}\" href=\"{Address(language)}\">\n");
        }

        return html.Add($"<link rel=\"alternate\" hreflang=\"x-default\" href=\"{origin.AbsoluteUri}\">\n");

        string Address(string language) => new Uri(origin, $"/{language}/").AbsoluteUri;
    }
}
