using ChasPravdy.Site.Articles;

namespace ChasPravdy.Site.Pages;

/// <summary>An article as lists show it.</summary>
public sealed record Story(string Path, string Title, string Lead, DateTimeOffset PublishedAt, IReadOnlyList<string> Tags)
{
    public static Story Of(Article article, string language)
    {
        var shown = article.Shown(language) ?? throw new ArgumentException($"{article.Id} is not shown in {language}.", nameof(article));
        return new(article.Editions[language].Path, shown.Title, shown.Lead, shown.PublishedAt, shown.Tags);
    }

    /// <param name="heading">h2 or h3, whatever the page's outline has here.</param>
    /// <param name="kind">A class of its own, or empty.</param>
    /// <param name="words">The page's.</param>
    public Html ToHtml(string heading, string kind, Words words)
    {
        var html = new Html().Add($"<article class=\"story {kind}\">\n<{heading}><a href=\"{Path}\">{Title}</a></{heading}>\n");
        if (Lead.Length > 0)
        {
            html.Add($"<p class=\"lead\">{Lead}</p>\n");
        }

        return html.Add($"""
            <p class="when"><time datetime="{KyivTime.Machine(PublishedAt)}">{KyivTime.DateAndTime(PublishedAt, words)}</time></p>
            </article>

            """);
    }
}
