using System.Text.Json.Nodes;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Site.Media;

namespace ChasPravdy.Site.Pages;

/// <summary>An edition in schema.org's words (NewsArticle), as JSON-LD.</summary>
public static class StructuredData
{
    /// <param name="edition">The edition on the page.</param>
    /// <param name="paths">The addresses of all published languages, this one's among them.</param>
    /// <param name="description">The page's description.</param>
    /// <param name="origin">The site's public origin.</param>
    public static JsonObject Of(EditionPublished edition, IReadOnlyDictionary<string, string> paths, string description, Uri origin)
    {
        var address = ArticleHead.Absolute(edition.Path, origin);
        return new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["@id"] = address,
            ["mainEntityOfPage"] = address,
            ["url"] = address,
            ["headline"] = edition.Text.Title,
            ["description"] = description,
            ["image"] = PictureHead.Images(edition.Text, origin),
            ["inLanguage"] = edition.Language,
            ["datePublished"] = KyivTime.Machine(edition.PublishedAt),
            ["dateModified"] = KyivTime.Machine(edition.UpdatedAt),
            ["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = edition.Text.Byline },
            ["publisher"] = new JsonObject { ["@type"] = "NewsMediaOrganization", ["name"] = Frame.Newspaper, ["url"] = origin.AbsoluteUri },
            ["isAccessibleForFree"] = true,
            ["isBasedOn"] = SafeLink.Of(edition.Text.Source?.Url),
            ["keywords"] = edition.Text.Tags.Select(tag => JsonValue.Create(tag)).OrNothing(),
            ["translationOfWork"] = edition.Language != edition.SourceLanguage && paths.TryGetValue(edition.SourceLanguage, out var source)
                ? Work(edition.SourceLanguage, source, origin)
                : null,
            ["workTranslation"] = edition.Language == edition.SourceLanguage
                ? paths.Where(path => path.Key != edition.Language).Select(path => Work(path.Key, path.Value, origin)).OrNothing()
                : null,
            ["correction"] = edition.Corrections.Select(correction => Correction(correction, edition.SourceLanguage)).OrNothing(),
        }.Stated();
    }

    static JsonObject Work(string language, string path, Uri origin) => new()
    {
        ["@type"] = "NewsArticle",
        ["@id"] = ArticleHead.Absolute(path, origin),
        ["url"] = ArticleHead.Absolute(path, origin),
        ["inLanguage"] = language,
    };

    // Notes are in the source language where nobody wrote one in the page's.
    static JsonObject Correction(PublishedCorrection correction, string sourceLanguage) => new()
    {
        ["@type"] = "CorrectionComment",
        ["text"] = correction.Note,
        ["inLanguage"] = correction.Language ?? sourceLanguage,
        ["datePublished"] = KyivTime.Machine(correction.At),
    };
}
