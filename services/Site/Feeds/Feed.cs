using System.Text;
using System.Xml;
using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Feeds;

/// <summary>What is newest in one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Entries">The editions, newest first.</param>
/// <param name="Settings">What the newsroom decides.</param>
public sealed record Feed(string Language, IReadOnlyList<FeedEntry> Entries, FeedSettings Settings)
{
    public const string Rss = "rss.xml", Atom = "atom.xml";

    const string AtomNamespace = "http://www.w3.org/2005/Atom";

    public Words Words => Words.Of(Language);

    /// <summary>The feed's own address.</summary>
    public string Self(string file) => Settings.Address($"/{Language}/{file}");

    public string FrontPage => Settings.Address($"/{Language}/");

    /// <summary>When anything in it last changed; an empty feed has not changed yet.</summary>
    public DateTimeOffset Updated => Entries.Select(entry => entry.Edition.UpdatedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    /// <summary>The document as UTF-8.</summary>
    public static byte[] Xml(Action<XmlWriter> write)
    {
        using var copy = new MemoryStream();
        using (var xml = XmlWriter.Create(copy, new() { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = "" }))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        return copy.ToArray();
    }

    /// <summary>Adds a link (RFC 4287, section 4.2.7), in an RSS feed under the namespace's prefix.</summary>
    public static void WriteLink(XmlWriter xml, string relation, string address, string? type = null, string? language = null)
    {
        xml.WriteStartElement("link", AtomNamespace);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
        {
            xml.WriteAttributeString("type", type);
        }

        if (language is not null)
        {
            xml.WriteAttributeString("hreflang", language);
        }

        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
