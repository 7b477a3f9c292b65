using System.Globalization;
using System.Xml;
using ChasPravdy.Translation.Tasks;

namespace ChasPravdy.Translation.Xliff;

/// <summary>Writes XLIFF 1.2 (OASIS Standard, 1 February 2008): a trans-unit a segment, Markdown's marks as bpt, ept and ph.</summary>
static class Xliff12Writer
{
    public const string Namespace = "urn:oasis:names:tc:xliff:document:1.2";

    public static void Write(XmlWriter xml, XliffFile file, DateTimeOffset now)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("xliff", Namespace);
        xml.WriteAttributeString("version", "1.2");
        xml.WriteStartElement("file");
        xml.WriteAttributeString("original", file.Original);
        xml.WriteAttributeString("source-language", file.SourceLanguage);
        xml.WriteAttributeString("target-language", file.TargetLanguage);
        xml.WriteAttributeString("datatype", "x-commonmark");
        xml.WriteAttributeString("date", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        if (file.Notes.Count > 0)
        {
            xml.WriteStartElement("header");
            Notes(xml, file.Notes);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("body");
        foreach (var group in file.Groups)
        {
            xml.WriteStartElement("group");
            xml.WriteAttributeString("id", group.Id);
            xml.WriteAttributeString("restype", $"x-{group.Kind}");
            foreach (var unit in group.Units)
                Unit(xml, unit, file.State);
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
    }

    static void Unit(XmlWriter xml, XliffUnit unit, TaskState task)
    {
        xml.WriteStartElement("trans-unit");
        xml.WriteAttributeString("id", unit.Id);
        if (task == TaskState.Approved)
            xml.WriteAttributeString("approved", "yes");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        Text(xml, "source", unit.Source);
        if (unit.Target is { } target)
        {
            xml.WriteStartElement("target");
            xml.WriteAttributeString("state", XliffStates.In12(unit, task));
            if (XliffStates.QualifierIn12(unit.Origin) is { } qualifier)
                xml.WriteAttributeString("state-qualifier", qualifier);
            foreach (var piece in target)
                Piece(xml, piece);
            xml.WriteEndElement();
        }

        foreach (var match in unit.Matches)
            Match(xml, match);
        Notes(xml, unit.Notes);
        xml.WriteEndElement();
    }

    static void Match(XmlWriter xml, XliffMatch match)
    {
        xml.WriteStartElement("alt-trans");
        xml.WriteAttributeString("match-quality", string.Create(CultureInfo.InvariantCulture, $"{match.Score}%"));
        xml.WriteAttributeString("origin", XliffText.Of(match.Origin));
        Text(xml, "source", InlineText.Plain(match.Source));
        Text(xml, "target", InlineText.Plain(match.Target));
        xml.WriteEndElement();
    }

    static void Notes(XmlWriter xml, IReadOnlyList<XliffNote> notes)
    {
        foreach (var note in notes)
        {
            xml.WriteStartElement("note");
            xml.WriteAttributeString("from", XliffText.Of(note.From));
            xml.WriteString(XliffText.Of(note.Text));
            xml.WriteEndElement();
        }
    }

    static void Text(XmlWriter xml, string element, IReadOnlyList<Piece> pieces)
    {
        xml.WriteStartElement(element);
        foreach (var piece in pieces)
            Piece(xml, piece);
        xml.WriteEndElement();
    }

    static void Piece(XmlWriter xml, Piece piece)
    {
        switch (piece)
        {
            case Words words:
                xml.WriteString(words.Markdown);
                break;
            case Opening code:
                Code(xml, "bpt", code.Id, code.Kind, code.Markdown);
                break;
            case Closing code:
                Code(xml, "ept", code.Id, null, code.Markdown);
                break;
            case Standalone code:
                Code(xml, "ph", code.Id, code.Kind, XliffText.Of(code.Markdown));
                break;
        }
    }

    static void Code(XmlWriter xml, string element, int id, CodeKind? kind, string content)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("id", id.ToString(CultureInfo.InvariantCulture));
        if (kind is { } does)
            xml.WriteAttributeString("ctype", Type(does));
        xml.WriteString(content);
        xml.WriteEndElement();
    }

    static string Type(CodeKind kind) => kind switch
    {
        CodeKind.Bold => "bold",
        CodeKind.Italic => "italic",
        CodeKind.Link or CodeKind.Address => "link",
        CodeKind.Code => "x-code",
        _ => "x-character",
    };
}
