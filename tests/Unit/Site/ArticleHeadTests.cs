using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using Xunit;
using static ChasPravdy.Tests.Unit.Site.News;

namespace ChasPravdy.Tests.Unit.Site;

/// <summary>What machines find in a page's head, read by a parser that is not ours.</summary>
public sealed class ArticleHeadTests
{
    static IDocument Read(EditionPublished edition, params IEnumerable<IArticleMessage> others) =>
        new HtmlParser().ParseDocument(PageOf(edition, others));

    static JsonElement StructuredData(IDocument page) =>
        JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;

    static string Address(string language) => $"{Origin}{Path(language)[1..]}";

    [Fact]
    public void Alternates_name_the_page_itself_and_are_returned_by_every_other()
    {
        EditionPublished[] editions = [Published("de", 9), Published("fr", 10), Published("uk", 11)];
        var links = editions.Select(edition => Alternates(Read(edition, [.. editions, Published("it", 12), Removed("it", 13)]))).ToList();
        Assert.Equal([("de", Address("de")), ("fr", Address("fr")), ("uk", Address("uk")), ("x-default", Address("uk"))], links[0]);
        Assert.All(links, each => Assert.Equal(links[0], each));
    }

    [Fact]
    public void Readers_of_a_seventh_language_are_sent_to_the_same_page_from_everywhere()
    {
        EditionPublished[] withoutEnglishAndSource = [Published("de", 9), Published("it", 10)];
        Assert.All(withoutEnglishAndSource, edition => Assert.Contains(("x-default", Address("de")), Alternates(Read(edition, withoutEnglishAndSource))));
    }

    static IEnumerable<(string?, string?)> Alternates(IDocument page) => page.QuerySelectorAll("link[rel='alternate'][hreflang]")
        .Select(link => (link.GetAttribute("hreflang"), link.GetAttribute("href")));

    [Fact]
    public void The_canonical_address_is_the_pages_own()
    {
        var page = Read(Published("de", 9), Published("uk", 10));
        Assert.Equal(Address("de"), Assert.Single(page.QuerySelectorAll("link[rel='canonical']")).GetAttribute("href"));
        Assert.Equal(Address("de"), page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
        Assert.Equal("de_DE", page.QuerySelector("meta[property='og:locale']")!.GetAttribute("content"));
        Assert.Equal("uk_UA", Assert.Single(page.QuerySelectorAll("meta[property='og:locale:alternate']")).GetAttribute("content"));
    }

    [Fact]
    public void A_translation_names_its_source_and_the_source_its_translations()
    {
        var translation = StructuredData(Read(Published("de", 9), Published("uk", 10), Published("fr", 11)));
        Assert.Equal(Address("uk"), translation.GetProperty("translationOfWork").GetProperty("@id").GetString());
        Assert.Equal("uk", translation.GetProperty("translationOfWork").GetProperty("inLanguage").GetString());
        Assert.False(translation.TryGetProperty("workTranslation", out _));

        var source = StructuredData(Read(Published("uk", 10), Published("de", 9), Published("fr", 11)));
        Assert.Equal(
            [("de", Address("de")), ("fr", Address("fr"))],
            source.GetProperty("workTranslation").EnumerateArray().Select(work => (work.GetProperty("inLanguage").GetString(), work.GetProperty("@id").GetString())));
        Assert.False(source.TryGetProperty("translationOfWork", out _));
    }

    [Fact]
    public void A_withdrawn_source_is_not_mentioned() =>
        Assert.False(StructuredData(Read(Published("de", 9), Published("uk", 10), Removed("uk", 11))).TryGetProperty("translationOfWork", out _));

    [Fact]
    public void Corrections_are_comments_with_their_date_and_language()
    {
        var data = StructuredData(Read(Published("de", 9, 2) with { Corrections = [new(2, "Мер — </script> Олена.", Noon.AddHours(1))] }));
        var correction = Assert.Single(data.GetProperty("correction").EnumerateArray());
        Assert.Equal("CorrectionComment", correction.GetProperty("@type").GetString());
        Assert.Equal("Мер — </script> Олена.", correction.GetProperty("text").GetString());
        Assert.Equal("uk", correction.GetProperty("inLanguage").GetString());
        Assert.Equal("2026-11-23T15:00:00+02:00", correction.GetProperty("datePublished").GetString());
        Assert.Equal("2026-11-23T15:00:00+02:00", data.GetProperty("dateModified").GetString());
    }

    [Fact]
    public void Feeds_are_found_from_every_page() => Assert.Equal(
        ["/de/atom.xml", "/de/rss.xml"],
        Read(Published("de", 9)).QuerySelectorAll("link[rel='alternate'][type]").Select(link => link.GetAttribute("href")));
}
