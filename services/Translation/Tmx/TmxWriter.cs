using System.Globalization;
using System.Text;
using System.Xml;
using ChasPravdy.Translation.Memory;
using ChasPravdy.Translation.Xliff;

namespace ChasPravdy.Translation.Tmx;

/// <summary>Writes TMX 1.4b, one unit per pair. Marks of Markdown become codes that hold them, so that other tools leave them alone.</summary>
public sealed class TmxWriter
{
    // Never disposed: that would write all end tags, and an answer that broke off would look whole.
    readonly XmlWriter xml;

    TmxWriter(XmlWriter xml) => this.xml = xml;

    /// <param name="to">Where it goes, as UTF-8.</param>
    /// <param name="source">The language of all sources; null: of several.</param>
    /// <param name="now">The file's date.</param>
    public static async Task<TmxWriter> Begin(Stream to, string? source, DateTimeOffset now)
    {
        var xml = XmlWriter.Create(to, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(false), Indent = false, NewLineHandling = NewLineHandling.Entitize });
        await xml.WriteStartDocumentAsync();
        await xml.WriteDocTypeAsync("tmx", null, "tmx14.dtd", null);
        await xml.WriteStartElementAsync(null, "tmx", null);
        await xml.WriteAttributeStringAsync(null, "version", null, "1.4");
        await xml.WriteStartElementAsync(null, "header", null);
        foreach (var (name, value) in new[]
        {
            ("creationtool", "Chas Pravdy"), ("creationtoolversion", "1"), ("segtype", "sentence"), ("o-tmf", "chas-pravdy"),
            ("adminlang", "en"), ("srclang", source ?? "*all*"), ("datatype", "plaintext"), ("creationdate", Date(now)),
        })
        {
            await xml.WriteAttributeStringAsync(null, name, null, value);
        }

        await xml.WriteEndElementAsync();
        await xml.WriteStartElementAsync(null, "body", null);
        return new(xml);
    }

    public async Task Write(RememberedPair pair)
    {
        await xml.WriteStringAsync("\n");
        await xml.WriteStartElementAsync(null, "tu", null);
        await xml.WriteAttributeStringAsync(null, "tuid", null, pair.Id.ToString(CultureInfo.InvariantCulture));
        await xml.WriteAttributeStringAsync(null, "srclang", null, pair.SourceLanguage);
        await xml.WriteAttributeStringAsync(null, "changedate", null, Date(pair.Newest.ApprovedAt!.Value));
        await xml.WriteAttributeStringAsync(null, "usagecount", null, pair.Uses.ToString(CultureInfo.InvariantCulture));
        await Property("x-article", pair.Newest.ArticleId?.ToString());
        await Property("x-revision", pair.Newest.Revision?.ToString(CultureInfo.InvariantCulture));
        await Property("x-reviewer", pair.Newest.Reviewer);
        await Property("x-import", pair.Newest.Import);
        await Variant(pair.SourceLanguage, pair.Source, null);
        await Variant(pair.TargetLanguage, pair.Text, pair.Newest.Translator);
        await xml.WriteEndElementAsync();
    }

    public Task Flush() => xml.FlushAsync();

    /// <summary>Ends the document; a file that broke off before has no end, and every reader sees it.</summary>
    public async Task End()
    {
        await xml.WriteStringAsync("\n");
        await xml.WriteEndDocumentAsync();
        await xml.FlushAsync();
    }

    async Task Property(string type, string? value)
    {
        if (value is null)
            return;
        await xml.WriteStartElementAsync(null, "prop", null);
        await xml.WriteAttributeStringAsync(null, "type", null, type);
        await xml.WriteStringAsync(XliffText.Of(value));
        await xml.WriteEndElementAsync();
    }

    async Task Variant(string language, string text, string? by)
    {
        await xml.WriteStartElementAsync(null, "tuv", null);
        await xml.WriteAttributeStringAsync("xml", "lang", null, language);
        if (by is not null)
            await xml.WriteAttributeStringAsync(null, "changeid", null, XliffText.Of(by));
        await xml.WriteStartElementAsync(null, "seg", null);
        foreach (var piece in InlineText.Of(text))
            await Write(piece);
        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
    }

    Task Write(Piece piece) => piece switch
    {
        Opening open => Code("bpt", open.Id, open.Kind, open.Markdown),
        Closing close => Code("ept", close.Id, null, close.Markdown),
        Standalone { Kind: CodeKind.Character } odd => Code("ph", odd.Markdown[0], odd.Kind, $"U+{(int)odd.Markdown[0]:X4}"),
        Standalone mark => Code("ph", mark.Id, mark.Kind, mark.Markdown),
        _ => xml.WriteStringAsync(piece.Markdown),
    };

    // A pair's two codes find each other by i; x tells what is the same in the source and its translation.
    async Task Code(string name, int number, CodeKind? kind, string markdown)
    {
        await xml.WriteStartElementAsync(null, name, null);
        await xml.WriteAttributeStringAsync(null, name == "ph" ? "x" : "i", null, number.ToString(CultureInfo.InvariantCulture));
        if (kind is { } known)
            await xml.WriteAttributeStringAsync(null, "type", null, TmxSegment.TypeOf(known));
        await xml.WriteStringAsync(markdown);
        await xml.WriteEndElementAsync();
    }

    static string Date(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
