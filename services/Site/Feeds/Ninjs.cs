using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Feeds;

/// <summary>IPTC's News in JSON, ninjs 3.1: one edition, its other languages as associations. Texts are as they were approved.</summary>
public static class Ninjs
{
    public const string ContentType = "application/json; charset=utf-8";

    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string PathOf(Guid articleId, string language) => $"/ninjs/{articleId}/{language}.json";

    public static byte[] Of(FeedEntry entry, FeedSettings settings)
    {
        var (edition, text) = (entry.Edition, entry.Edition.Text);
        return Utf8(new()
        {
            ["uri"] = settings.Address(PathOf(edition.ArticleId, edition.Language)),
            ["standard"] = Standard(),
            ["type"] = "text",
            ["representationType"] = "full",
            ["pubStatus"] = "usable",
            ["version"] = edition.Revision.ToString(CultureInfo.InvariantCulture),
            ["firstCreated"] = KyivTime.Machine(edition.PublishedAt),
            ["versionCreated"] = KyivTime.Machine(edition.UpdatedAt),
            ["language"] = edition.Language,
            ["by"] = string.IsNullOrWhiteSpace(text.Byline) ? Frame.Newspaper : text.Byline,
            ["copyrightHolder"] = Frame.Newspaper,
            ["headlines"] = new JsonArray(Value("main", "text/plain", text.Title)),
            ["descriptions"] = text.Lead.Length == 0 ? null : new JsonArray(Value("summary", "text/plain", text.Lead)),
            ["bodies"] = new JsonArray(Value("main", "text/html", Blocks.ToHtml(text.Blocks, settings.OriginOfPictures).ToString()), Value("plain", "text/plain", Plain(text.Blocks))),
            ["subjects"] = text.Tags.Select(tag => new JsonObject { ["name"] = tag, ["rel"] = "about" }).OrNothing(),
            ["infoSources"] = text.Source is null ? null : new JsonArray(Source(text.Source)),
            ["edNote"] = edition.Corrections.Count == 0 ? null : string.Join('\n', edition.Corrections.Select(Correction)),
            ["renditions"] = new JsonArray(new JsonObject { ["name"] = "web", ["contentType"] = "text/html", ["href"] = settings.Address(edition.Path) }),
            ["altIds"] = new JsonArray(new JsonObject { ["role"] = "feed", ["value"] = entry.Id }),
            ["associations"] = entry.Others.Select(other => Association(edition, other.Language, other.Path, settings)).OrNothing(),
        });
    }

    /// <summary>What was published and is no longer: nothing but that.</summary>
    public static byte[] Canceled(Guid articleId, string language, FeedSettings settings) => Utf8(new()
    {
        ["uri"] = settings.Address(PathOf(articleId, language)),
        ["standard"] = Standard(),
        ["language"] = language,
        ["pubStatus"] = "canceled",
    });

    static JsonObject Association(EditionPublished edition, string language, string path, FeedSettings settings) => new()
    {
        ["name"] = Words.Of(language).Name,
        ["rel"] = language == edition.SourceLanguage ? "translatedFrom" : "translation",
        ["uri"] = settings.Address(PathOf(edition.ArticleId, language)),
        ["type"] = "text",
        ["representationType"] = "partial",
        ["language"] = language,
        ["renditions"] = new JsonArray(new JsonObject { ["name"] = "web", ["contentType"] = "text/html", ["href"] = settings.Address(path) }),
    };

    static JsonObject Standard() =>
        new() { ["name"] = "ninjs", ["version"] = "3.1", ["schema"] = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#" };

    static JsonObject Source(InformationSource source) =>
        new JsonObject { ["name"] = source.Name, ["role"] = "source", ["uri"] = SafeLink.Of(source.Url) }.Stated();

    static JsonObject Value(string role, string contentType, string value) => new() { ["role"] = role, ["contentType"] = contentType, ["value"] = value };

    static string Plain(IEnumerable<Block> blocks) => string.Join("\n\n", blocks.Select(block => InlineMarkdown.ToText(block.Text)));

    static string Correction(PublishedCorrection correction) => $"Correction, {KyivTime.Machine(correction.At)}: {correction.Note}";

    static byte[] Utf8(JsonObject properties) => JsonSerializer.SerializeToUtf8Bytes(properties.Stated(), Readable);
}
