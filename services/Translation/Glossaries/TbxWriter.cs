using System.Text;
using System.Xml;

namespace ChasPravdy.Translation.Glossaries;

/// <summary>Writes a glossary as TBX, concept by concept.</summary>
public static class TbxWriter
{
    const int ConceptsAtOnce = 200;

    static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };

    /// <param name="stream">Gets UTF-8.</param>
    /// <param name="glossary">The glossary.</param>
    /// <param name="names">What the edition of the standard calls its elements.</param>
    /// <param name="ct">Stops the writing.</param>
    public static async Task Write(Stream stream, OpenGlossary glossary, TbxNames names, CancellationToken ct)
    {
        using var part = new MemoryStream();
        using var xml = XmlWriter.Create(part, Settings);
        Begin(xml, glossary, names);
        foreach (var terms in glossary.Sorted.Chunk(ConceptsAtOnce))
        {
            foreach (var term in terms)
                Concept(xml, glossary, term, names);
            await Send();
        }

        xml.WriteEndDocument();
        await Send();

        async Task Send()
        {
            xml.Flush();
            part.Position = 0;
            await part.CopyToAsync(stream, ct);
            part.SetLength(0);
        }
    }

    static void Begin(XmlWriter xml, OpenGlossary glossary, TbxNames names)
    {
        xml.WriteStartElement(names.Root, names.Namespace);
        xml.WriteAttributeString("type", "TBX-Basic");
        if (names.Style is { } style)
            xml.WriteAttributeString("style", style);
        Language(xml, glossary.Source);
        xml.WriteStartElement(names.Header);
        xml.WriteStartElement("fileDesc");
        xml.WriteStartElement("sourceDesc");
        xml.WriteElementString("p", $"Chas Pravdy, glossary {glossary.Source}-{glossary.Target}, version {glossary.State.Version}");
        xml.WriteEndElement();
        xml.WriteEndElement();
        if (names.Constraints is { } constraints)
        {
            xml.WriteStartElement("encodingDesc");
            Category(xml, "p", "XCSURI", constraints);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("text");
        xml.WriteStartElement("body");
    }

    static void Concept(XmlWriter xml, OpenGlossary glossary, Term term, TbxNames names)
    {
        xml.WriteStartElement(names.Concept);
        xml.WriteAttributeString("id", $"t{Term.IdOf(glossary.State.Id, term.Text):N}");
        if (term.Note is { } note)
            xml.WriteElementString("note", note);
        xml.WriteStartElement(names.Language);
        Language(xml, glossary.Source);
        Section(xml, names, term.Text, term.Status == TermStatus.Deprecated ? Tbx.Deprecated : Tbx.Preferred, Own(term));
        xml.WriteEndElement();
        xml.WriteStartElement(names.Language);
        Language(xml, glossary.Target);
        foreach (var translation in term.Translations)
            Section(xml, names, translation.Text, translation.Status == TranslationStatus.Preferred ? Tbx.Preferred : Tbx.Admitted);
        foreach (var forbidden in term.Forbidden)
            Section(xml, names, forbidden, Tbx.Deprecated);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void Section(XmlWriter xml, TbxNames names, string text, string status, params IEnumerable<string> own)
    {
        xml.WriteStartElement(names.Section);
        xml.WriteElementString("term", text);
        Category(xml, "termNote", Tbx.Status, status);
        foreach (var said in own)
            Category(xml, "admin", Tbx.Project, said);
        xml.WriteEndElement();
    }

    static IEnumerable<string> Own(Term term)
    {
        if (term.Case != CaseRule.Insensitive)
            yield return term.Case == CaseRule.Exact ? Tbx.Exact : Tbx.FirstLetter;
        if (term.Status == TermStatus.Proposed)
            yield return Tbx.Proposed;
        if (term.Blocking)
            yield return Tbx.Blocking;
    }

    static void Category(XmlWriter xml, string element, string type, string text)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("type", type);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    static void Language(XmlWriter xml, string language) => xml.WriteAttributeString("xml", "lang", null, language);
}

/// <summary>What an edition of the standard calls its elements.</summary>
public sealed record TbxNames(
    string Root, string? Namespace, string? Style, string? Constraints, string Header, string Concept, string Language, string Section)
{
    /// <summary>ISO 30042:2019, categories as attributes (DCA).</summary>
    public static readonly TbxNames Third = new("tbx", Tbx.Namespace, "dca", null, "tbxHeader", "conceptEntry", "langSec", "termSec");

    /// <summary>ISO 30042:2008.</summary>
    public static readonly TbxNames Second = new("martif", null, null, "TBXBasicXCSV02.xcs", "martifHeader", "termEntry", "langSet", "tig");
}
