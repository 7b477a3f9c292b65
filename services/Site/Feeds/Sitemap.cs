using System.Xml;
using ChasPravdy.Site.Articles;
using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Feeds;

/// <summary>Sitemaps (sitemaps.org 0.9) whose addresses name all languages of their article, and Google's news sitemaps.</summary>
public static class Sitemap
{
    public const string ContentType = "application/xml; charset=utf-8";

    /// <summary>
    /// Articles in one file: with six languages 6,000 addresses, and with the longest slugs less than 20 MB, of the 50,000 and 50 MB that
    /// are allowed. Smaller files are rendered sooner and kept cheaper.
    /// </summary>
    public const int Articles = 1_000;

    /// <summary>Addresses in one news sitemap, at most.</summary>
    public const int News = 1_000;

    const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9", Xhtml = "http://www.w3.org/1999/xhtml";
    const string NewsNamespace = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>The files of the site, each with when something in it last changed, where that is known.</summary>
    public static byte[] Index(IEnumerable<(string Path, DateTimeOffset? Changed)> files, FeedSettings settings) => Feed.Xml(xml =>
    {
        xml.WriteStartElement("sitemapindex", Sitemaps);
        foreach (var (path, changed) in files)
        {
            xml.WriteStartElement("sitemap", Sitemaps);
            WritePlace(xml, settings.Address(path), changed);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <summary>Every published edition of the articles.</summary>
    public static byte[] Of(IEnumerable<Article> articles, FeedSettings settings) => Feed.Xml(xml =>
    {
        Begin(xml, "xhtml", Xhtml);
        foreach (var article in articles)
        {
            var paths = Alternates.PathsOf(article);
            foreach (var (language, path) in paths)
            {
                var shown = article.Shown(language)!;
                WriteAddress(xml, path, shown.UpdatedAt, Alternates.Of(paths, shown.SourceLanguage), settings);
            }
        }

        xml.WriteEndElement();
    });

    /// <summary>The front pages, which change with every article.</summary>
    public static byte[] OfFrontPages(FeedSettings settings) => Feed.Xml(xml =>
    {
        Begin(xml, "xhtml", Xhtml);
        foreach (var path in Frame.FrontPages.Values)
        {
            WriteAddress(xml, path, null, [.. Frame.FrontPages.Select(front => (front.Key, front.Value)), (Alternates.Default, "/")], settings);
        }

        xml.WriteEndElement();
    });

    /// <summary>The news of one language.</summary>
    public static byte[] OfNews(IEnumerable<Article> articles, string language, FeedSettings settings) => Feed.Xml(xml =>
    {
        Begin(xml, "news", NewsNamespace);
        foreach (var (path, shown) in articles.Select(article => (article.Editions[language].Path, article.Shown(language)!)))
        {
            xml.WriteStartElement("url", Sitemaps);
            xml.WriteElementString("loc", Sitemaps, settings.Address(path));
            xml.WriteStartElement("news", NewsNamespace);
            xml.WriteStartElement("publication", NewsNamespace);
            xml.WriteElementString("name", NewsNamespace, Frame.Newspaper);
            xml.WriteElementString("language", NewsNamespace, language);
            xml.WriteEndElement();
            xml.WriteElementString("publication_date", NewsNamespace, KyivTime.Machine(shown.PublishedAt));
            xml.WriteElementString("title", NewsNamespace, DisplayText.Of(shown.Title));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    static void Begin(XmlWriter xml, string prefix, string extension)
    {
        xml.WriteStartElement("urlset", Sitemaps);
        xml.WriteAttributeString("xmlns", prefix, null, extension);
    }

    static void WriteAddress(
        XmlWriter xml, string path, DateTimeOffset? changed, IEnumerable<(string Language, string Path)> alternates, FeedSettings settings)
    {
        xml.WriteStartElement("url", Sitemaps);
        WritePlace(xml, settings.Address(path), changed);
        foreach (var (language, other) in alternates)
        {
            xml.WriteStartElement("link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", language);
            xml.WriteAttributeString("href", settings.Address(other));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    static void WritePlace(XmlWriter xml, string address, DateTimeOffset? changed)
    {
        xml.WriteElementString("loc", Sitemaps, address);
        if (changed is { } at)
        {
            xml.WriteElementString("lastmod", Sitemaps, KyivTime.Machine(at));
        }
    }
}
