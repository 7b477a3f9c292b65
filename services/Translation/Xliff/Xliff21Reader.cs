using System.Globalization;
using System.Xml.Linq;

namespace ChasPravdy.Translation.Xliff;

/// <summary>Reads XLIFF 2.0 and 2.1: pc, sc, ec, ph, cp and annotations; a unit that a tool has cut into segments is put together again.</summary>
static class Xliff21Reader
{
    static readonly XNamespace X = Xliff21Writer.Namespace;

    public static ReturnedFile Read(XElement root)
    {
        var file = ReturnedFile.OnlyFile(root, X + "file");
        return new(
            ReturnedFile.OriginOf(file),
            ReturnedFile.Required(root, "srcLang"),
            (string?)root.Attribute("trgLang"),
            [.. file.Descendants(X + "unit").Select(Unit)]);
    }

    static ReturnedUnit Unit(XElement unit)
    {
        var originals = new Dictionary<string, string>();
        foreach (var mark in unit.Elements(X + "originalData").Elements(X + "data"))
            originals[ReturnedFile.Required(mark, "id")] = Plain(mark);
        List<XElement> parts = [.. unit.Elements().Where(part => part.Name == X + "segment" || part.Name == X + "ignorable")];
        List<XElement> segments = [.. parts.Where(part => part.Name == X + "segment")];
        var sources = new List<ReturnedPiece>();
        var targets = new List<ReturnedPiece>();
        foreach (var part in parts)
        {
            var source = part.Element(X + "source") ?? throw ReturnedFile.Refused(part, "A segment without its source.");
            Add(source, originals, sources);
            // What a tool does not translate, such as the space between its segments, stays as in the source.
            var target = part.Element(X + "target") ?? (part.Name == X + "ignorable" ? source : null);
            if (target is not null)
                Add(target, originals, targets);
        }

        var isWhole = segments.Count > 0 && segments.All(segment => segment.Element(X + "target") is { IsEmpty: false } target && target.Nodes().Any());
        return new(
            ReturnedFile.Required(unit, "id"),
            sources,
            isWhole ? targets : null,
            segments.Any(segment => XliffStates.IsUntouched((string?)segment.Attribute("state"))),
            XliffStates.OriginOf((string?)segments.FirstOrDefault()?.Attribute("subState")),
            ReturnedFile.LineOf(unit));
    }

    static void Add(XElement element, Dictionary<string, string> originals, List<ReturnedPiece> pieces)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText text:
                    pieces.Add(new ReturnedWords(text.Value));
                    break;
                case XElement inline:
                    Inline(inline, originals, pieces);
                    break;
            }
        }
    }

    static void Inline(XElement inline, Dictionary<string, string> originals, List<ReturnedPiece> pieces)
    {
        var id = (string?)inline.Attribute("id") ?? "";
        switch (inline.Name.Namespace == X ? inline.Name.LocalName : "")
        {
            case "mrk":
                Add(inline, originals, pieces);
                break;
            case "sm" or "em":
                break;
            case "cp":
                pieces.Add(new ReturnedWords(Character(inline)));
                break;
            case "pc":
                pieces.Add(new ReturnedCode(CodeRole.Opening, id, Original("dataRefStart")));
                Add(inline, originals, pieces);
                pieces.Add(new ReturnedCode(CodeRole.Closing, id, Original("dataRefEnd")));
                break;
            case "sc":
                pieces.Add(new ReturnedCode(CodeRole.Opening, id, Original("dataRef")));
                break;
            case "ec":
                pieces.Add(new ReturnedCode(CodeRole.Closing, (string?)inline.Attribute("startRef") ?? id, Original("dataRef")));
                break;
            case "ph":
                pieces.Add(new ReturnedCode(CodeRole.Standalone, id, Original("dataRef")));
                break;
            default:
                throw ReturnedFile.Refused(inline, $"XLIFF 2 has no inline element {inline.Name.LocalName}.");
        }

        string? Original(string attribute) => originals.GetValueOrDefault((string?)inline.Attribute(attribute) ?? "");
    }

    static string Plain(XElement data) =>
        string.Concat(data.Nodes().Select(node => node is XText text ? text.Value : node is XElement cp && cp.Name == X + "cp" ? Character(cp) : ""));

    static string Character(XElement cp) =>
        int.TryParse((string?)cp.Attribute("hex"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        && code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? char.ConvertFromUtf32(code)
            : throw ReturnedFile.Refused(cp, "The attribute hex does not name a character.");
}
