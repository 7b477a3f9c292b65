using System.Text.Json.Nodes;
using ChasPravdy.Contracts.Publishing;

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
            <meta property="article:published_time" content="{KyivTime.Machine(edition.PublishedAt)}">
            <meta property="article:modified_time" content="{KyivTime.Machine(edition.UpdatedAt)}">
            <script type="application/ld+json">{JsonLd(edition, address, description)}</script>

            """);
    }

    static void AddAlternates(Html html, EditionPublished edition, IReadOnlyDictionary<string, string> paths, Uri origin)
    {
        foreach (var (language, path) in paths)
        {
            html.Add($"<link rel=\"alternate\" hreflang=\"{language}\" href=\"{Absolute(path, origin)}\">\n");
        }

        // For readers of a seventh language: English, or else as it was written.
        var other = paths.GetValueOrDefault("en") ?? paths.GetValueOrDefault(edition.SourceLanguage) ?? edition.Path;
        html.Add($"<link rel=\"alternate\" hreflang=\"x-default\" href=\"{Absolute(other, origin)}\">\n");
    }

    static JsonObject JsonLd(EditionPublished edition, string address, string description) => Said(new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "NewsArticle",
        ["mainEntityOfPage"] = address,
        ["url"] = address,
        ["headline"] = edition.Text.Title,
        ["description"] = description,
        ["inLanguage"] = edition.Language,
        ["datePublished"] = KyivTime.Machine(edition.PublishedAt),
        ["dateModified"] = KyivTime.Machine(edition.UpdatedAt),
        ["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = edition.Text.Byline },
        ["publisher"] = new JsonObject { ["@type"] = "NewsMediaOrganization", ["name"] = Frame.Newspaper },
        ["isBasedOn"] = SafeLink.Of(edition.Text.Source?.Url),
        ["keywords"] = edition.Text.Tags.Count == 0 ? null : new JsonArray([.. edition.Text.Tags.Select(tag => JsonValue.Create(tag))]),
        ["correction"] = edition.Corrections.Count == 0 ? null : new JsonArray([.. edition.Corrections.Select(Correction)]),
    });

    // What is not there is not mentioned.
    static JsonObject Said(JsonObject properties) =>
        new(properties.Where(property => property.Value is not null).Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));

    static JsonObject Correction(PublishedCorrection correction) => new()
    {
        ["@type"] = "CorrectionComment",
        ["text"] = correction.Note,
        ["datePublished"] = KyivTime.Machine(correction.At),
    };

    static string Description(EditionPublished edition)
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

    static string Absolute(string path, Uri origin) => new Uri(origin, path).AbsoluteUri;

    static string Locale(string language) => Words.Of(language).Culture.Name.Replace('-', '_');
}
