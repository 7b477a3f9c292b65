using System.Globalization;
using System.Xml.Linq;
using ChasPravdy.Contracts;
using ChasPravdy.Site.Articles;
using ChasPravdy.Site.Feeds;
using Xunit;
using static ChasPravdy.Tests.Unit.Site.News;

namespace ChasPravdy.Tests.Unit.Site;

public sealed class SitemapTests
{
    static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9", Xhtml = "http://www.w3.org/1999/xhtml";
    static readonly XNamespace Google = "http://www.google.com/schemas/sitemap-news/0.9";
    static readonly FeedSettings Settings = new(Origin, FullText: true, []);

    static XElement Read(byte[] document)
    {
        using var copy = new MemoryStream(document);
        return XDocument.Load(copy).Root!;
    }

    static string Address(string language) => $"{Origin}{Path(language)[1..]}";

    [Fact]
    public void Every_address_names_all_languages_and_itself()
    {
        var map = Read(Sitemap.Of([After(Published("de", 9), Published("uk", 10), Published("fr", 11), Removed("fr", 12))], Settings));
        Assert.Equal([Address("de"), Address("uk")], map.Elements(Sitemaps + "url").Select(url => url.Element(Sitemaps + "loc")!.Value));
        Assert.All(map.Elements(Sitemaps + "url"), url =>
        {
            Assert.Equal("2026-11-23T14:00:00+02:00", url.Element(Sitemaps + "lastmod")!.Value);
            Assert.Equal(
                [("de", Address("de")), ("uk", Address("uk")), ("x-default", Address("uk"))],
                url.Elements(Xhtml + "link").Select(link => (link.Attribute("hreflang")!.Value, link.Attribute("href")!.Value)));
        });
    }

    [Fact]
    public void What_is_killed_is_in_no_sitemap() =>
        Assert.Empty(Read(Sitemap.Of([After(Published("de", 9), Killed(20))], Settings)).Elements());

    [Fact]
    public void The_fullest_file_is_within_the_limits()
    {
        var longest = After(Languages.All.Select((language, i) =>
            (IArticleMessage)(Published(language, 9 + i) with { Path = $"/{language}/2026/11/23/{new string('x', 80)}-deadbeef" })));
        var document = Sitemap.Of(Enumerable.Repeat(longest, Sitemap.Articles), Settings with { Origin = new($"https://{new string('a', 60)}.{new string('b', 60)}.example") });
        Assert.True(document.Length < 50_000_000, $"{document.Length} bytes");
        Assert.True(Read(document).Elements().Count() <= 50_000);
    }

    [Fact]
    public void The_news_has_Googles_properties()
    {
        var article = After(Published("de", 9, text: Text("de") with { Title = "A & B\u0001 ]]>" }));
        var url = Assert.Single(Read(Sitemap.OfNews([article], "de", Settings)).Elements(Sitemaps + "url"));
        var news = url.Element(Google + "news")!;
        Assert.Equal(Address("de"), url.Element(Sitemaps + "loc")!.Value);
        Assert.Equal("Chas Pravdy", news.Element(Google + "publication")!.Element(Google + "name")!.Value);
        Assert.Equal("de", news.Element(Google + "publication")!.Element(Google + "language")!.Value);
        Assert.Equal("2026-11-23T14:00:00+02:00", news.Element(Google + "publication_date")!.Value);
        Assert.Equal("A & B\uFFFD ]]>", news.Element(Google + "title")!.Value);
    }

    [Fact]
    public void The_index_names_a_file_for_every_month_and_more_where_one_is_full()
    {
        var stand = TestStand.With((renderer, _) => new SitemapShelf(renderer));
        for (var i = 0; i <= Sitemap.Articles; i++)
        {
            stand.Put(New(i, Noon.AddSeconds(i)));
        }

        stand.Put(New(-1, Noon.AddMonths(-1)));
        stand.Stocked();
        Assert.Equal(["front-pages", "2026-10-1", "2026-11-1", "2026-11-2"], Files());

        stand.Put(New(0, Noon) with { Changes = 2, Killed = new(new Dictionary<string, string> { ["de"] = "/de/0" }, "Gone.", Noon) });
        Assert.Equal(["front-pages", "2026-10-1", "2026-11-1"], Files());
        Assert.Null(stand.Find("/sitemap-2026-11-2.xml"));
        Assert.NotNull(stand.Find("/sitemap-2026-11-1.xml"));

        IEnumerable<string> Files() => Read(TestStand.Render(stand, "/sitemap.xml")).Elements(Sitemaps + "sitemap")
            .Select(file => file.Element(Sitemaps + "loc")!.Value[$"{Origin}sitemap-".Length..^".xml".Length]);
    }

    [Fact]
    public void News_leaves_after_two_days_and_is_split_where_there_is_too_much()
    {
        var clock = new TestClock(Noon);
        var stand = TestStand.With((renderer, _) => new FeedShelf(renderer, clock));
        for (var i = 0; i <= Sitemap.News; i++)
        {
            stand.Put(New(i, Noon.AddSeconds(-i)));
        }

        stand.Stocked();
        var parts = Read(TestStand.Render(stand, "/sitemap-news-de.xml"));
        Assert.Equal(
            [$"{Origin}sitemap-news-de-1.xml", $"{Origin}sitemap-news-de-2.xml"],
            parts.Elements(Sitemaps + "sitemap").Select(part => part.Element(Sitemaps + "loc")!.Value));
        Assert.NotNull(stand.Find("/sitemap-news-de-2.xml"));
        var before = stand.Find("/sitemap-news-de.xml");
        stand.Wait();
        Assert.Same(before, stand.Find("/sitemap-news-de.xml"));

        clock.Now = Noon.AddDays(2).AddSeconds(-Sitemap.News + 1); // the oldest is two days and a second old
        stand.Wait();
        Assert.NotSame(before, stand.Find("/sitemap-news-de.xml"));
        Assert.Null(stand.Find("/sitemap-news-de-2.xml"));
    }

    static Article New(int number, DateTimeOffset at) => new(new Guid(number, 0, 0, new byte[8]))
    {
        Changes = 1,
        Editions = new Dictionary<string, Edition>
        {
            ["de"] = new(1, string.Create(CultureInfo.InvariantCulture, $"/de/{number}"), new(1, "de", "A headline", "", at, at, [])),
        },
    };
}
