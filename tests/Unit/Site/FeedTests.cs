using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Site.Feeds;
using Xunit;
using static ChasPravdy.Tests.Unit.Site.News;

namespace ChasPravdy.Tests.Unit.Site;

/// <summary>RSS and Atom, read by a library that is not ours.</summary>
public sealed class FeedTests
{
    static readonly FeedSettings Settings = new(Origin, FullText: true, []);

    static readonly Dictionary<string, Func<Feed, byte[]>> Formats = new() { ["rss"] = RssFeed.Write, ["atom"] = AtomFeed.Write };

    public static TheoryData<string> Both => ["rss", "atom"];

    static Feed FeedOf(EditionPublished edition, FeedSettings? settings = null, params IEnumerable<IArticleMessage> others) =>
        new(edition.Language, [FeedEntry.Of(After([edition, .. others]), ChasPravdy.Site.Articles.PublishedText.Of(edition))], settings ?? Settings);

    static SyndicationFeed Read(byte[] document)
    {
        using var reader = XmlReader.Create(new MemoryStream(document), new() { DtdProcessing = DtdProcessing.Prohibit });
        return SyndicationFeed.Load(reader);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_reader_finds_everything_of_an_edition(string format)
    {
        var feed = Read(Formats[format](FeedOf(Published("de", 9, 2), null, Published("uk", 10))));
        var item = Assert.Single(feed.Items);
        Assert.Equal("Headline in de", item.Title.Text);
        Assert.Equal(Noon, item.PublishDate);
        Assert.Equal(TimeSpan.FromHours(2), item.PublishDate.Offset); // Kyiv's
        Assert.Equal("Lead in de.", item.Summary.Text);
        Assert.Equal("city", Assert.Single(item.Categories).Name);
        Assert.Contains(item.Links, link => link.Uri.AbsoluteUri == $"{Origin}{Path("de")[1..]}");
        Assert.Contains("<p>Text.</p>", Encoding.UTF8.GetString(Formats[format](FeedOf(Published("de", 9)))).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(Noon.AddHours(1), feed.LastUpdatedTime);
        Assert.Equal("Chas Pravdy — Deutsch", feed.Title.Text);
        Assert.Contains(feed.Links, link => link.RelationshipType == "self" && link.Uri.AbsoluteUri == $"{Origin}de/{format}.xml");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Language_versions_are_those_that_are_published(string format)
    {
        var item = Assert.Single(Read(Formats[format](FeedOf(Published("de", 9), null, Published("uk", 10), Published("fr", 11), Removed("fr", 12)))).Items);
        var languages = item.Links.Where(link => link.RelationshipType == "alternate" && link.AttributeExtensions.Count + (link.MediaType is null ? 0 : 1) > 0)
            .Select(link => link.AttributeExtensions.GetValueOrDefault(new XmlQualifiedName("hreflang")))
            .OfType<string>();
        Assert.Equal(format == "atom" ? ["de", "uk"] : ["uk"], languages); // an RSS item has its own address in an element of its own
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void An_entry_keeps_its_id_through_corrections_and_new_addresses(string format)
    {
        var before = Read(Formats[format](FeedOf(Published("de", 9)))).Items.Single();
        var after = Read(Formats[format](FeedOf(Published("de", 12, 2) with { Path = "/de/2026/11/23/another-deadbeef" }))).Items.Single();
        var other = Read(Formats[format](FeedOf(Published("uk", 9)))).Items.Single();
        Assert.Equal(before.Id, after.Id);
        Assert.NotEqual(before.Id, other.Id);
        Assert.StartsWith("urn:uuid:", before.Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a]]>b", "a]]>b")]
    [InlineData("</title><script>alert(1)</script>", "</title><script>alert(1)</script>")]
    [InlineData("AT&T &amp; &lt;b&gt;", "AT&T &amp; &lt;b&gt;")]
    [InlineData("a\u0001b\u000Bc", "a\uFFFDb\uFFFDc")]
    [InlineData("a\uFFFEb\uFFFFc", "a\uFFFDb\uFFFDc")]
    [InlineData("a\u202Eb\u2066c", "a[U+202E]b[U+2066]c")]
    [InlineData("\u200Fشا\u200E і 😀", "\u200Fشا\u200E і 😀")]
    [InlineData("<![CDATA[x]]> <!-- --> <?pi?> &#0;", "<![CDATA[x]]> <!-- --> <?pi?> &#0;")]
    public void No_text_breaks_a_feed_or_deceives_its_readers(string title, string shown)
    {
        var text = new EditionText("de", title, title, [new(BlockKind.Paragraph, title)], [title], new(title, null), title);
        foreach (var write in Formats.Values)
        {
            var item = Assert.Single(Read(write(FeedOf(Published("de", 9, text: text)))).Items);
            Assert.Equal(shown, item.Title.Text);
            Assert.Equal(shown, Assert.Single(item.Categories).Name);
        }
    }

    [Fact]
    public void Half_a_character_is_replaced() =>
        Assert.Equal("a\uFFFDb", Assert.Single(Read(RssFeed.Write(FeedOf(Published("de", 9, text: Text("de") with { Title = "a\uD800b" })))).Items).Title.Text);

    [Fact]
    public void What_readers_take_for_HTML_is_HTML()
    {
        var text = Text("de", "a < b") with { Lead = "1 < 2 & <script>" };
        var item = Assert.Single(Read(RssFeed.Write(FeedOf(Published("de", 9, text: text)))).Items);
        Assert.Equal("1 &lt; 2 &amp; &lt;script&gt;", item.Summary.Text);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_short_feed_carries_no_bodies(string format)
    {
        var feed = FeedOf(Published("de", 9, text: Text("de", "The whole story.")), Settings with { FullText = false });
        Assert.DoesNotContain("The whole story.", Encoding.UTF8.GetString(Formats[format](feed)), StringComparison.Ordinal);
        Assert.Contains("The whole story.", Encoding.UTF8.GetString(Formats[format](feed with { Settings = Settings })), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Hubs_are_named_where_there_are_any(string format)
    {
        var feed = FeedOf(Published("de", 9), Settings with { Hubs = ["https://hub.example/", "https://other.example/hub"] });
        Assert.Equal(
            ["https://hub.example/", "https://other.example/hub"],
            Read(Formats[format](feed)).Links.Where(link => link.RelationshipType == "hub").Select(link => link.Uri.AbsoluteUri));
        Assert.DoesNotContain(Read(Formats[format](feed with { Settings = Settings })).Links, link => link.RelationshipType == "hub");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void An_empty_feed_and_one_with_a_very_long_text_are_feeds(string format)
    {
        Assert.Empty(Read(Formats[format](new("fr", [], Settings))).Items);
        var text = Text("de", new string('ї', 3_000_000));
        Assert.Single(Read(Formats[format](FeedOf(Published("de", 9, text: text)))).Items);
    }

    [Fact]
    public void Atom_has_what_RFC_4287_demands()
    {
        var document = new XmlDocument { XmlResolver = null };
        document.LoadXml(Encoding.UTF8.GetString(AtomFeed.Write(FeedOf(Published("de", 9), null, Published("uk", 10)))));
        var names = new XmlNamespaceManager(document.NameTable);
        names.AddNamespace("a", "http://www.w3.org/2005/Atom");
        foreach (var place in new[] { "/a:feed", "/a:feed/a:entry" })
        {
            foreach (var once in new[] { "id", "title", "updated" })
            {
                Assert.Single(document.SelectNodes($"{place}/a:{once}", names)!.Cast<XmlNode>());
            }

            Assert.NotEmpty(document.SelectNodes($"{place}/a:author/a:name", names)!.Cast<XmlNode>());
        }

        // Never two alternates of the same type and language.
        var alternates = document.SelectNodes("/a:feed/a:entry/a:link[@rel='alternate']", names)!.Cast<XmlElement>()
            .Select(link => (link.GetAttribute("type"), link.GetAttribute("hreflang"))).ToList();
        Assert.Equal(alternates.Distinct(), alternates);
    }
}
