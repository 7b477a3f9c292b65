using System.Xml;
using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Feeds;

/// <summary>Atom (RFC 4287): every entry links to all languages of its article.</summary>
public static class AtomFeed
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    const string Atom = "http://www.w3.org/2005/Atom", Html = "text/html";

    public static byte[] Write(Feed feed) => Feed.Xml(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.WriteAttributeString("xml", "base", null, feed.Settings.Origin.AbsoluteUri);
        Element(xml, "id", feed.Self(Feed.Atom));
        Element(xml, "title", $"{Frame.Newspaper} — {feed.Words.Name}");
        Element(xml, "subtitle", feed.Words.Tagline);
        Element(xml, "updated", KyivTime.Machine(feed.Updated));
        Feed.WriteLink(xml, "self", feed.Self(Feed.Atom), "application/atom+xml");
        Feed.WriteLink(xml, "alternate", feed.FrontPage, Html, feed.Language);
        foreach (var hub in feed.Settings.Hubs)
        {
            Feed.WriteLink(xml, "hub", hub);
        }

        xml.WriteStartElement("author", Atom);
        Element(xml, "name", Frame.Newspaper);
        xml.WriteEndElement();
        foreach (var entry in feed.Entries)
        {
            WriteEntry(xml, entry, feed.Settings);
        }

        xml.WriteEndElement();
    });

    static void WriteEntry(XmlWriter xml, FeedEntry entry, FeedSettings settings)
    {
        var edition = entry.Edition;
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", entry.Id);
        Element(xml, "title", entry.Title);
        Feed.WriteLink(xml, "alternate", settings.Address(edition.Path), Html, edition.Language);
        foreach (var (language, path) in entry.Others)
        {
            Feed.WriteLink(xml, "alternate", settings.Address(path), Html, language);
        }

        Element(xml, "published", KyivTime.Machine(edition.PublishedAt));
        Element(xml, "updated", KyivTime.Machine(edition.UpdatedAt));
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", entry.Byline);
        xml.WriteEndElement();
        foreach (var tag in edition.Text.Tags)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", DisplayText.Of(tag));
            xml.WriteEndElement();
        }

        Element(xml, "summary", entry.Summary);
        if (settings.FullText)
        {
            xml.WriteStartElement("content", Atom);
            xml.WriteAttributeString("type", "html");
            xml.WriteString(entry.HtmlFrom(settings));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, text);
}
