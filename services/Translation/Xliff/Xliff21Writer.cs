using System.Globalization;
using System.Xml;
using ChasPravdy.Translation.Tasks;

namespace ChasPravdy.Translation.Xliff;

/// <summary>
/// Writes XLIFF 2.1 (OASIS Standard, 13 February 2018): a unit with one segment for each of ours, Markdown's marks as pc and ph with
/// their original data, matches by the Translation Candidates module.
/// </summary>
static class Xliff21Writer
{
    public const string Namespace = "urn:oasis:names:tc:xliff:document:2.0";
    public const string Matches = "urn:oasis:names:tc:xliff:matches:2.0";

    public static void Write(XmlWriter xml, XliffFile file)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("xliff", Namespace);
        xml.WriteAttributeString("version", "2.1");
        xml.WriteAttributeString("srcLang", file.SourceLanguage);
        xml.WriteAttributeString("trgLang", file.TargetLanguage);
        xml.WriteAttributeString("xmlns", "mtc", null, Matches);
        xml.WriteStartElement("file");
        xml.WriteAttributeString("id", "article");
        xml.WriteAttributeString("original", file.Original);
        xml.WriteAttributeString("canResegment", "no");
        Notes(xml, file.Notes);
        foreach (var group in file.Groups)
        {
            xml.WriteStartElement("group");
            xml.WriteAttributeString("id", group.Id);
            xml.WriteAttributeString("type", $"{XliffStates.Prefix}:{group.Kind}");
            foreach (var unit in group.Units)
                Unit(xml, unit, file.State);
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
    }

    static void Unit(XmlWriter xml, XliffUnit unit, TaskState task)
    {
        xml.WriteStartElement("unit");
        xml.WriteAttributeString("id", unit.Id);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        if (unit.Matches.Count > 0)
            Candidates(xml, unit.Matches);
        Notes(xml, unit.Notes);
        var originals = Originals.Of([.. unit.Source, .. unit.Target ?? []]);
        originals.Write(xml);
        xml.WriteStartElement("segment");
        xml.WriteAttributeString("state", XliffStates.In21(unit, task));
        if (XliffStates.SubStateIn21(unit.Origin) is { } subState)
            xml.WriteAttributeString("subState", subState);
        xml.WriteStartElement("source");
        if (unit.Matches.Count > 0)
        {
            // A candidate refers to the part of the source that it is for.
            xml.WriteStartElement("mrk");
            xml.WriteAttributeString("id", "m1");
            xml.WriteAttributeString("type", "mtc:match");
        }

        Pieces(xml, unit.Source, originals);
        if (unit.Matches.Count > 0)
            xml.WriteEndElement();
        xml.WriteEndElement();
        if (unit.Target is { } target)
        {
            xml.WriteStartElement("target");
            Pieces(xml, target, originals);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void Candidates(XmlWriter xml, IReadOnlyList<XliffMatch> matches)
    {
        xml.WriteStartElement("mtc", "matches", Matches);
        foreach (var match in matches)
        {
            xml.WriteStartElement("mtc", "match", Matches);
            xml.WriteAttributeString("ref", "#m1");
            xml.WriteAttributeString("similarity", match.Score.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("origin", XliffText.Of(match.Origin));
            xml.WriteStartElement("source");
            Pieces(xml, InlineText.Plain(match.Source), Originals.None);
            xml.WriteEndElement();
            xml.WriteStartElement("target");
            Pieces(xml, InlineText.Plain(match.Target), Originals.None);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    static void Notes(XmlWriter xml, IReadOnlyList<XliffNote> notes)
    {
        if (notes.Count == 0)
            return;
        xml.WriteStartElement("notes");
        foreach (var note in notes)
        {
            xml.WriteStartElement("note");
            xml.WriteAttributeString("category", XliffText.Of(note.From));
            xml.WriteString(XliffText.Of(note.Text));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    static void Pieces(XmlWriter xml, IReadOnlyList<Piece> pieces, Originals originals)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case Words words:
                    xml.WriteString(words.Markdown);
                    break;
                case Opening code:
                    xml.WriteStartElement("pc");
                    Code(xml, code.Id, code.Kind);
                    xml.WriteAttributeString("dataRefStart", originals.IdOf(code.Markdown));
                    xml.WriteAttributeString("dataRefEnd", originals.IdOf(ClosingOf(pieces, code.Id)));
                    break;
                case Closing:
                    xml.WriteEndElement();
                    break;
                case Standalone { Kind: CodeKind.Character } character:
                    Character(xml, character.Markdown[0]);
                    break;
                case Standalone code:
                    xml.WriteStartElement("ph");
                    Code(xml, code.Id, code.Kind);
                    xml.WriteAttributeString("dataRef", originals.IdOf(code.Markdown));
                    xml.WriteEndElement();
                    break;
            }
        }
    }

    // What XML 1.0 cannot hold.
    static void Character(XmlWriter xml, char character)
    {
        xml.WriteStartElement("cp");
        xml.WriteAttributeString("hex", ((int)character).ToString("X4", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    static string ClosingOf(IReadOnlyList<Piece> pieces, int id) => pieces.OfType<Closing>().First(code => code.Id == id).Markdown;

    static void Code(XmlWriter xml, int id, CodeKind kind)
    {
        xml.WriteAttributeString("id", id.ToString(CultureInfo.InvariantCulture));
        var (type, subType) = kind switch
        {
            CodeKind.Bold => ("fmt", "xlf:b"),
            CodeKind.Italic => ("fmt", "xlf:i"),
            CodeKind.Code => ("fmt", $"{XliffStates.Prefix}:code"),
            _ => ("link", null),
        };
        xml.WriteAttributeString("type", type);
        if (subType is not null)
            xml.WriteAttributeString("subType", subType);
    }

    /// <summary>A unit's original data: each mark once.</summary>
    sealed class Originals(IReadOnlyList<string> marks)
    {
        public static Originals None { get; } = new([]);

        public static Originals Of(IEnumerable<Piece> pieces) => new(
            [.. pieces.Where(piece => piece is not Words and not Standalone { Kind: CodeKind.Character }).Select(piece => piece.Markdown).Distinct()]);

        public string IdOf(string mark)
        {
            for (var i = 0; i < marks.Count; i++)
            {
                if (marks[i] == mark)
                    return string.Create(CultureInfo.InvariantCulture, $"d{i + 1}");
            }

            throw new InvalidOperationException("A code without its original data.");
        }

        public void Write(XmlWriter xml)
        {
            if (marks.Count == 0)
                return;
            xml.WriteStartElement("originalData");
            foreach (var mark in marks)
            {
                xml.WriteStartElement("data");
                xml.WriteAttributeString("id", IdOf(mark));
                xml.WriteString(mark);

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    }
}
