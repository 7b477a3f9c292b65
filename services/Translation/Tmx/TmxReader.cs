using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml;
using ChasPravdy.Translation.Xml;

namespace ChasPravdy.Translation.Tmx;

/// <summary>Reads TMX 1.4b (and 1.1 to 1.3, which it contains) unit by unit; a file of any length takes the memory of one unit.</summary>
public static class TmxReader
{
    const int MostVariants = 200;

    /// <exception cref="XmlException">The document is not well-formed, or no TMX; with line and position.</exception>
    public static async IAsyncEnumerable<TmxUnit> Read(Stream file, [EnumeratorCancellation] CancellationToken ct)
    {
        var leash = new Leash(file);
        using var reader = SafeXml.Read(leash, DtdProcessing.Ignore);
        string? sourceLanguage = null;
        var isTmx = false;
        while (await Step(reader, leash))
        {
            ct.ThrowIfCancellationRequested();
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (!isTmx && (reader.Depth > 0 || reader.Name != "tmx"))
                throw Wrong(reader, $"The file's first element must be <tmx>, not <{reader.Name}>.");
            isTmx = true;
            if (reader is { Depth: 1, Name: "header" })
                sourceLanguage = Language(reader.GetAttribute("srclang"));
            else if (reader is { Depth: 2, Name: "tu" })
                yield return await Unit(reader, leash, sourceLanguage);
        }
    }

    // A comment or a doctype may be long without end too: the leash counts from one piece to the next.
    internal static async Task<bool> Step(XmlReader reader, Leash leash)
    {
        leash.Reset();
        if (!await reader.ReadAsync())
            return false;
        SafeXml.CheckDepth(reader);
        return true;
    }

    static async Task<TmxUnit> Unit(XmlReader reader, Leash leash, string? sourceLanguage)
    {
        var (line, depth) = (((IXmlLineInfo)reader).LineNumber, reader.Depth);
        var (id, by, at) = (reader.GetAttribute("tuid"), By(reader), At(reader));
        if (reader.GetAttribute("srclang") is { } own)
            sourceLanguage = Language(own);
        var variants = new List<TmxVariant>();
        string? problem = null;
        if (!reader.IsEmptyElement)
        {
            while (await Step(reader, leash) && reader.Depth > depth)
            {
                if (reader is not { NodeType: XmlNodeType.Element, Name: "tuv" } || reader.Depth != depth + 1)
                    continue;
                if (variants.Count == MostVariants)
                    problem = $"More than {MostVariants} variants in one unit.";
                else if (await Variant(reader, leash) is { } variant)
                    variants.Add(variant);
                else
                    problem = "A variant has no language or no segment, or its text is too long.";
            }
        }

        return new(line, id, sourceLanguage, by, at, variants, problem);
    }

    static async Task<TmxVariant?> Variant(XmlReader reader, Leash leash)
    {
        var depth = reader.Depth;
        // TMX 1.1 named it lang.
        var language = reader.GetAttribute("xml:lang") ?? reader.GetAttribute("lang");
        var (by, at) = (By(reader), At(reader));
        string? text = null;
        if (!reader.IsEmptyElement)
        {
            while (await Step(reader, leash) && reader.Depth > depth)
            {
                if (reader is { NodeType: XmlNodeType.Element, Name: "seg" } && reader.Depth == depth + 1)
                    text = await TmxSegment.Read(reader, leash);
            }
        }

        return string.IsNullOrEmpty(language) || text is null ? null : new(language, text, by, at);
    }

    static string? Language(string? name) => name is null or "*all*" ? null : name;

    static string? By(XmlReader reader) => reader.GetAttribute("changeid") ?? reader.GetAttribute("creationid");

    // YYYYMMDDThhmmssZ, as ISO 8601 has it; a date that is none is none.
    static DateTimeOffset? At(XmlReader reader) => DateTimeOffset.TryParseExact(
        reader.GetAttribute("changedate") ?? reader.GetAttribute("creationdate"), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    static XmlException Wrong(XmlReader reader, string sentence)
    {
        var line = (IXmlLineInfo)reader;
        return new(sentence, null, line.LineNumber, line.LinePosition);
    }
}
