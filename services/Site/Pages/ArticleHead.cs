using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Site.Media;

namespace ChasPravdy.Site.Pages;

/// <summary>What machines read of an article: canonical and hreflang links, Open Graph, schema.org.</summary>
public static class ArticleHead
{
    const int LongestDescription = 200;

    /// <param name="edition">The edition on the page.</param>
    /// <param name="paths">The addresses of all published languages, this one's among them.</param>
    /// <param name="origin">The site's public origin.</param>
    public static Html Of(EditionPublished edition, IReadOnlyDictionary<string, string> paths, Uri origin)
    {
        var address = Absolute(edition.Path, origin);
        var description = Description(edition);
        var html = new Html().Add($"""
            <meta name="description" content="{description}">
            <link rel="canonical" href="{address}">

            """);
        AddAlternates(html, edition, paths, origin);
        html.Add($"""
            <meta property="og:type" content="article">
            <meta property="og:site_name" content="{Frame.Newspaper}">
            <meta property="og:title" content="{edition.Text.Title}">
            <meta property="og:description" content="{description}">
            <meta property="og:url" content="{address}">
            <meta property="og:locale" content="{Locale(edition.Language)}">

            """);
        foreach (var language in paths.Keys.Where(language => language != edition.Language))
        {
            html.Add($"<meta property=\"og:locale:alternate\" content=\"{Locale(language)}\">\n");
        }

        return html.Add($"""
            {PictureHead.OpenGraph(edition.Text, origin)}<meta property="article:published_time" content="{KyivTime.Machine(edition.PublishedAt)}">
            <meta property="article:modified_time" content="{KyivTime.Machine(edition.UpdatedAt)}">
            <script type="application/ld+json">{StructuredData.Of(edition, paths, description, origin)}</script>

            """);
    }

    static void AddAlternates(Html html, EditionPublished edition, IReadOnlyDictionary<string, string> paths, Uri origin)
    {
        foreach (var (language, path) in Alternates.Of(paths, edition.SourceLanguage))
        {
            html.Add($"<link rel=\"alternate\" hreflang=\"{language}\" href=\"{Absolute(path, origin)}\">\n");
        }
    }

    /// <summary>The lead, or the beginning of the text where there is none; cut at a word.</summary>
    public static string Description(EditionPublished edition)
    {
        var text = edition.Text.Lead.Length > 0
            ? edition.Text.Lead
            : InlineMarkdown.ToText(edition.Text.Blocks.FirstOrDefault(block => block.Kind == Contracts.BlockKind.Paragraph)?.Text ?? "");
        if (text.Length <= LongestDescription)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', LongestDescription);
        return text[..(end > 0 ? end : LongestDescription)].TrimEnd(' ', ',', ';', '.') + "…";
    }

    public static string Absolute(string path, Uri origin) => new Uri(origin, path).AbsoluteUri;

    static string Locale(string language) => Words.Of(language).Culture.Name.Replace('-', '_');
}
