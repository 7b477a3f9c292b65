using System.Xml.Linq;

namespace ChasPravdy.Translation.Xliff;

/// <summary>Reads XLIFF 1.2, with the inline elements that tools turn ours into: g, x, bx, ex, it, mrk.</summary>
static class Xliff12Reader
{
    static readonly XNamespace X = Xliff12Writer.Namespace;

    public static ReturnedFile Read(XElement root)
    {
        var file = ReturnedFile.OnlyFile(root, X + "file");
        return new(
            ReturnedFile.OriginOf(file),
            ReturnedFile.Required(file, "source-language"),
            (string?)file.Attribute("target-language"),
            [.. file.Elements(X + "body").Descendants(X + "trans-unit").Select(Unit)]);
    }

    static ReturnedUnit Unit(XElement unit)
    {
        var target = unit.Element(X + "target");
        var pieces = target is null ? null : Pieces(target);
        return new(
            ReturnedFile.Required(unit, "id"),
            Pieces(unit.Element(X + "source") ?? throw ReturnedFile.Refused(unit, "A unit without its source.")),
            pieces is [] ? null : pieces,
            XliffStates.IsUntouched((string?)target?.Attribute("state")),
            XliffStates.OriginOf((string?)target?.Attribute("state-qualifier")),
            ReturnedFile.LineOf(unit));
    }

    static List<ReturnedPiece> Pieces(XElement element)
    {
        var pieces = new List<ReturnedPiece>();
        Add(element, pieces);
        return pieces;
    }

    static void Add(XElement element, List<ReturnedPiece> pieces)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText text:
                    pieces.Add(new ReturnedWords(text.Value));
                    break;
                case XElement inline:
                    Inline(inline, pieces);
                    break;
            }
        }
    }

    static void Inline(XElement inline, List<ReturnedPiece> pieces)
    {
        var id = (string?)inline.Attribute("id") ?? "";
        switch (inline.Name.Namespace == X ? inline.Name.LocalName : "")
        {
            case "mrk":
                Add(inline, pieces);
                break;
            case "g":
                pieces.Add(new ReturnedCode(CodeRole.Opening, id, null));
                Add(inline, pieces);
                pieces.Add(new ReturnedCode(CodeRole.Closing, id, null));
                break;
            case "bpt":
                pieces.Add(new ReturnedCode(CodeRole.Opening, id, Content(inline)));
                break;
            case "ept":
                pieces.Add(new ReturnedCode(CodeRole.Closing, id, Content(inline)));
                break;
            case "it":
                pieces.Add(new ReturnedCode((string?)inline.Attribute("pos") == "close" ? CodeRole.Closing : CodeRole.Opening, id, Content(inline)));
                break;
            case "bx":
                pieces.Add(new ReturnedCode(CodeRole.Opening, id, null));
                break;
            case "ex":
                pieces.Add(new ReturnedCode(CodeRole.Closing, (string?)inline.Attribute("rid") ?? id, null));
                break;
            case "ph":
                pieces.Add(new ReturnedCode(CodeRole.Standalone, id, Content(inline)));
                break;
            case "x":
                pieces.Add(new ReturnedCode(CodeRole.Standalone, id, null));
                break;
            default:
                throw ReturnedFile.Refused(inline, $"XLIFF 1.2 has no inline element {inline.Name.LocalName}.");
        }
    }

    static string Content(XElement code) => (string?)code.Attribute("ctype") == "x-character" && XliffText.CharacterOf(code.Value) is { } character
        ? character.ToString()
        : code.Value;
}
