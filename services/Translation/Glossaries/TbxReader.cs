using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using ChasPravdy.Translation.Xml;

namespace ChasPravdy.Translation.Glossaries;

/// <summary>
/// Reads TBX of either edition, categories as attributes or as tags, concept by concept. Of what a concept may say, this takes terms, their
/// administrative status, definitions and notes.
/// </summary>
public sealed partial class TbxReader
{
    readonly XmlReader xml;
    readonly StringBuilder text = new();
    TbxConcept? concept;
    TbxTerm? term;
    string language = "";
    (string Category, int Depth)? reading;

    TbxReader(XmlReader xml) => this.xml = xml;

    /// <exception cref="XmlException">It is not well-formed, not TBX, or nested too deeply; says where.</exception>
    public static async IAsyncEnumerable<TbxConcept> Read(Stream stream)
    {
        // The older edition's files begin with a DOCTYPE.
        using var xml = SafeXml.Read(stream, DtdProcessing.Ignore);
        var reader = new TbxReader(xml);
        while (await xml.ReadAsync())
        {
            SafeXml.CheckDepth(xml);
            if (await reader.Take() is { } concept)
                yield return concept;
        }
    }

    async ValueTask<TbxConcept?> Take()
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                Begin();
                return xml.IsEmptyElement ? End() : null;
            case XmlNodeType.EndElement:
                return End();
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when reading is not null:
                text.Append(await xml.GetValueAsync());
                return null;
            default:
                return null;
        }
    }

    void Begin()
    {
        if (xml.Depth == 0 && xml.LocalName is not ("tbx" or "martif"))
            throw new XmlException($"TBX has <tbx> or <martif> at its root, not <{xml.LocalName}>.", null, Line(), 1);
        if (reading is not null)
            return; // emphasis inside a text
        switch (xml.LocalName)
        {
            case "conceptEntry" or "termEntry":
                concept = new(Line());
                break;
            case "langSec" or "langSet":
                language = Language(xml.GetAttribute("xml:lang") ?? xml.GetAttribute("lang") ?? "");
                break;
            case "termSec" or "tig" or "ntig":
                term = new(language);
                break;
            case var _ when concept is not null && Category() is { } category:
                reading = (category, xml.Depth);
                text.Clear();
                break;
        }
    }

    TbxConcept? End()
    {
        if (reading is { } read && read.Depth == xml.Depth)
        {
            reading = null;
            Keep(read.Category, text.ToString());
        }
        else if (reading is null && xml.LocalName is "termSec" or "tig" or "ntig" && term is not null)
        {
            concept?.Terms.Add(term);
            term = null;
        }
        else if (reading is null && xml.LocalName is "conceptEntry" or "termEntry")
        {
            var whole = concept;
            concept = null;
            return whole;
        }

        return null;
    }

    // The same whether the category is the element's type (DCA) or its name (DCT).
    string? Category() => xml.LocalName switch
    {
        "term" or "note" => xml.LocalName,
        "termNote" or "descrip" or "admin" => xml.GetAttribute("type"),
        _ => xml.NamespaceURI.StartsWith(Tbx.Modules, StringComparison.Ordinal) ? xml.LocalName : null,
    };

    void Keep(string category, string said)
    {
        var plain = WhiteSpace().Replace(said, " ").Trim();
        switch (category)
        {
            case "term" when term is not null:
                term.Text = plain;
                break;
            case Tbx.Status or "normativeAuthorization" when term is not null:
                term.Status ??= plain;
                break;
            case Tbx.Project when term is not null:
                term.Add(plain);
                break;
            case "note" or "definition" when plain.Length > 0:
                concept!.Notes.Add(said.Trim());
                break;
        }
    }

    int Line() => ((IXmlLineInfo)xml).LineNumber;

    // de-AT and de_AT are German.
    static string Language(string tag) => tag.Split('-', '_')[0].ToLowerInvariant();

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex WhiteSpace();
}
