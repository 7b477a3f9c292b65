using System.Text;
using System.Xml;
using System.Xml.Linq;
using ImageMagick;

namespace ChasPravdy.Drafting.Media;

/// <summary>
/// The credit that a picture's file names, by the IPTC Photo Metadata Standard: the credit line, else the creator. It is all of a file's
/// metadata that is kept, and it is kept in the files that are made of it.
/// </summary>
static class EmbeddedCredit
{
    public const int Longest = 200;

    static readonly XNamespace Photoshop = "http://ns.adobe.com/photoshop/1.0/", Dublin = "http://purl.org/dc/elements/1.1/",
        Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", Meta = "adobe:ns:meta/";

    public static string Of(MagickImage picture)
    {
        var iptc = picture.GetIptcProfile();
        var candidates = new[] { iptc?.GetValue(IptcTag.Credit)?.Value, iptc?.GetValue(IptcTag.Byline)?.Value };
        var xmp = Xmp(picture.GetXmpProfile()?.ToByteArray());
        return Line(xmp.Credit ?? candidates[0] ?? xmp.Creator ?? candidates[1] ?? "");
    }

    public static void Put(string credit, MagickImage picture)
    {
        if (credit.Length == 0)
        {
            return;
        }

        var packet = new XElement(
            Meta + "xmpmeta",
            new XAttribute(XNamespace.Xmlns + "x", Meta),
            new XElement(
                Rdf + "RDF",
                new XAttribute(XNamespace.Xmlns + "rdf", Rdf),
                new XElement(
                    Rdf + "Description",
                    new XAttribute(XNamespace.Xmlns + "photoshop", Photoshop),
                    new XAttribute(Rdf + "about", ""),
                    new XElement(Photoshop + "Credit", credit))));
        picture.SetProfile(new XmpProfile(Encoding.UTF8.GetBytes(packet.ToString(SaveOptions.DisableFormatting))));
    }

    static (string? Credit, string? Creator) Xmp(byte[]? packet)
    {
        if (packet is null)
        {
            return default;
        }

        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(packet), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var document = XDocument.Load(reader);
            var descriptions = document.Descendants(Rdf + "Description").ToList();
            return (
                descriptions.Select(d => d.Attribute(Photoshop + "Credit")?.Value ?? d.Element(Photoshop + "Credit")?.Value).FirstOrDefault(c => c is not null),
                descriptions.Elements(Dublin + "creator").Descendants(Rdf + "li").FirstOrDefault()?.Value);
        }
        catch (XmlException)
        {
            return default; // what nobody can read says nothing
        }
    }

    static string Line(string text)
    {
        var words = string.Join(' ', text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c).Aggregate(new StringBuilder(), (s, c) => s.Append(c))
            .ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var end = Math.Min(words.Length, Longest);
        return words[..(end > 0 && char.IsHighSurrogate(words[end - 1]) ? end - 1 : end)];
    }
}
