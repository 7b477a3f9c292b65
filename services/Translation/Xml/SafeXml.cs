using System.Xml;
using System.Xml.Linq;
using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Xml;

/// <summary>
/// Reads XML 1.0 that strangers wrote: no DTD is processed, no entity but XML's own five is expanded, nothing is ever fetched, and
/// nesting is bounded.
/// </summary>
public static class SafeXml
{
    /// <summary>Elements inside one another: far beyond what XLIFF, TMX and TBX need.</summary>
    public const int Deepest = 100;

    /// <summary>A reader that goes through a document of any length. It throws <see cref="XmlException"/> with line and position.</summary>
    /// <param name="stream">The document, in any encoding that XML names.</param>
    /// <param name="doctype">Prohibit refuses a DOCTYPE; Ignore passes over it, unread: for formats whose tools write one.</param>
    public static XmlReader Read(Stream stream, DtdProcessing doctype = DtdProcessing.Prohibit)
    {
        if (doctype == DtdProcessing.Parse)
            throw new ArgumentOutOfRangeException(nameof(doctype), "A DTD is never read here.");
        return XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = doctype,
            XmlResolver = null,
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            Async = true,
        });
    }

    /// <summary>A whole small document, with its white space and line numbers.</summary>
    /// <exception cref="InvalidFieldsException">It is not well-formed, has a DOCTYPE, or is nested too deeply; says where.</exception>
    public static async Task<XDocument> Load(Stream stream, CancellationToken ct)
    {
        using var kept = new MemoryStream();
        await stream.CopyToAsync(kept, ct);
        try
        {
            kept.Position = 0;
            using (var reader = Read(kept))
            {
                while (await reader.ReadAsync())
                    CheckDepth(reader);
            }

            kept.Position = 0;
            using var again = Read(kept);
            return XDocument.Load(again, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        }
        catch (XmlException exception)
        {
            throw Unreadable(exception);
        }
    }

    /// <exception cref="XmlException">The reader stands deeper than <see cref="Deepest"/>.</exception>
    public static void CheckDepth(XmlReader reader)
    {
        if (reader.Depth <= Deepest)
            return;
        var line = (IXmlLineInfo)reader;
        throw new XmlException($"Elements are nested more than {Deepest} deep.", null, line.LineNumber, line.LinePosition);
    }

    /// <summary>The same, as what a sender is told; it names line and position.</summary>
    public static InvalidFieldsException Unreadable(XmlException exception) => new("body", exception.Message switch
    {
        var message when message.Contains("DTD is prohibited", StringComparison.Ordinal) =>
            $"A DOCTYPE is not accepted (line {exception.LineNumber}).",
        var message => $"This is not well-formed XML. {message}",
    });
}
