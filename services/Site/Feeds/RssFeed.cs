using System.Globalization;
using System.Xml;
using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Feeds;

/// <summary>RSS 2.0, with the best practices of the RSS Advisory Board's profile; language versions are Atom links inside the items.</summary>
public static class RssFeed
{
    public const string ContentType = "application/rss+xml; charset=utf-8";

    const string Atom = "http://www.w3.org/2005/Atom", Content = "http://purl.org/rss/1.0/modules/content/", DublinCore = "http://purl.org/dc/elements/1.1/";

    public static byte[] Write(Feed feed) => Feed.Xml(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", $"{Frame.Newspaper} — {feed.Words.Name}");
        xml.WriteElementString("link", feed.FrontPage);
        xml.WriteElementString("description", feed.Words.Tagline);
        xml.WriteElementString("language", feed.Language);
        xml.WriteElementString("lastBuildDate", Date(feed.Updated));
        Feed.WriteLink(xml, "self", feed.Self(Feed.Rss), "application/rss+xml");
        foreach (var hub in feed.Settings.Hubs)
        {
            Feed.WriteLink(xml, "hub", hub);
        }

        foreach (var entry in feed.Entries)
        {
            WriteItem(xml, entry, feed.Settings);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    static void WriteItem(XmlWriter xml, FeedEntry entry, FeedSettings settings)
    {
        var edition = entry.Edition;
        xml.WriteStartElement("item");
        xml.WriteElementString("title", entry.Title);
        xml.WriteElementString("link", settings.Address(edition.Path));
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(entry.Id);
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", Date(edition.PublishedAt));
        xml.WriteElementString("creator", DublinCore, entry.Byline);
        foreach (var tag in edition.Text.Tags)
        {
            xml.WriteElementString("category", DisplayText.Of(tag));
        }

        // Readers take it for HTML.
        xml.WriteElementString("description", Html.Of(entry.Summary).ToString());
        if (settings.FullText)
        {
            xml.WriteElementString("encoded", Content, entry.HtmlFrom(settings));
        }

        foreach (var (language, path) in entry.Others)
        {
            Feed.WriteLink(xml, "alternate", settings.Address(path), "text/html", language);
        }

        xml.WriteEndElement();
    }

    // RFC 822 as RSS wants it: an offset without a colon.
    static string Date(DateTimeOffset instant)
    {
        var local = KyivTime.At(instant);
        var offset = local.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
        return $"{local.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} {offset}";
    }
}
