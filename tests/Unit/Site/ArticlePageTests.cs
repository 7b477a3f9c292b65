using System.Text.Json;
using System.Text.RegularExpressions;
using ChasPravdy.Contracts;
using Xunit;
using static ChasPravdy.Tests.Unit.Site.News;

namespace ChasPravdy.Tests.Unit.Site;

public sealed partial class ArticlePageTests
{
    [Fact]
    public void Tabs_lead_to_published_languages_and_show_the_others_as_not_published()
    {
        var page = PageOf(Published("de", 9), Published("uk", 10));
        Assert.Contains($"<a href=\"{Path("de")}\" lang=\"de\" hreflang=\"de\" aria-label=\"De – Deutsch\" aria-current=\"page\">De</a>", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Path("uk")}\" lang=\"uk\" hreflang=\"uk\" aria-label=\"Ук – Українська\">Ук</a>", page, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"fr\">Fr</span><span class=\"unseen\"> (nicht veröffentlicht)</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/fr/", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "23 November 2026, 14:00", "(Kyiv time)", "Source:")]
    [InlineData("es", "23 de noviembre de 2026, 14:00", "(hora de Kyiv)", "Fuente:")]
    [InlineData("de", "23. November 2026, 14:00 Uhr", "(Kyjiwer Zeit)", "Quelle:")]
    [InlineData("fr", "23 novembre 2026 à 14:00", "(heure de Kyiv)", "Source\u00A0:")]
    [InlineData("it", "23 novembre 2026, 14:00", "(ora di Kyiv)", "Fonte:")]
    [InlineData("uk", "23 листопада 2026 року, 14:00", "(за Києвом)", "Джерело:")]
    public void Byline_and_source_speak_the_readers_language(string language, string date, string zone, string source)
    {
        var page = PageOf(Published(language, 9));
        Assert.Contains(
            $"<span class=\"by\">Chas Pravdy</span> — <time datetime=\"2026-11-23T14:00:00+02:00\">{date}</time> {zone}", page, StringComparison.Ordinal);
        Assert.Contains(
            $"{source} <a href=\"https://council.example/minutes?a=1&amp;b=2\" rel=\"nofollow noopener\">City council</a>", page, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Alternates_name_what_is_published_and_themselves()
    {
        var page = PageOf(Published("de", 9), Published("uk", 10));
        Assert.Equal(
            [$"de {Origin}{Path("de")[1..]}", $"uk {Origin}{Path("uk")[1..]}", $"x-default {Origin}{Path("uk")[1..]}"],
            Alternate().Matches(page).Select(match => $"{match.Groups[1]} {match.Groups[2]}"));
        Assert.Contains($"<link rel=\"canonical\" href=\"{Origin}{Path("de")[1..]}\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_on_its_way_is_announced_in_the_readers_language() =>
        Assert.Contains("Eine Berichtigung dieses Artikels ist unterwegs.", PageOf(Published("de", 9), Owed("de", 12, 2)), StringComparison.Ordinal);

    [Fact]
    public void Corrections_are_dated_and_in_the_language_they_were_written_in()
    {
        var page = PageOf(Published("de", 9, 2) with { Corrections = [new(2, "Мер — Олена.", Noon.AddHours(1))] });
        Assert.Contains(
            "<li><time datetime=\"2026-11-23T15:00:00+02:00\">23. November 2026, 15:00 Uhr</time>: <span lang=\"uk\">Мер — Олена.</span></li>",
            page,
            StringComparison.Ordinal);
        Assert.Contains("Aktualisiert: <time", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Structured_data_is_what_it_says()
    {
        var data = StructuredData(PageOf(Published("de", 9)));
        Assert.Equal("NewsArticle", data.GetProperty("@type").GetString());
        Assert.Equal("Headline in de", data.GetProperty("headline").GetString());
        Assert.Equal("2026-11-23T14:00:00+02:00", data.GetProperty("datePublished").GetString());
        Assert.Equal("https://council.example/minutes?a=1&b=2", data.GetProperty("isBasedOn").GetString());
        Assert.All(data.EnumerateObject(), property => Assert.NotEqual(JsonValueKind.Null, property.Value.ValueKind));
    }

    public static TheoryData<string> Attacks =>
    [
        "</script><script>alert(1)</script>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--!&gt;<img src=1 onerror=alert(1)>\">",
        "<![CDATA[<script>alert(1)</script>]]>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "<form id=body><input name=attributes>",
        "[click](javascript:alert(1))",
        "[click](java\tscript:alert(1))",
        "[click](data:text/html;base64,PHNjcmlwdD4=)",
        "[click](//evil.example)",
        "[click](https://e.example/\"onclick=alert(1))",
        "<javascript:alert(1)>",
        "![x](javascript:alert(1))",
        "![x](https://e.example/a.png \"onerror=alert(1)\")",
        "<iframe srcdoc=\"<script>alert(1)</script>\">",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void No_text_becomes_markup(string attack)
    {
        var text = new EditionText(
            "de",
            attack,
            attack,
            [
                .. Enum.GetValues<BlockKind>().Select(kind => new Block(kind, attack, 1, attack)),
                new(BlockKind.Image, attack) { Picture = new(Id, 800, 600, attack, attack) },
            ],
            [attack],
            new InformationSource(attack, attack),
            attack);
        var edition = Published("de", 9, text: text) with { Corrections = [new(2, attack, Noon)] };
        var page = PageOf(edition);
        Assert.Equal(attack, StructuredData(page).GetProperty("headline").GetString());
        var tags = Tag().Matches(page).Select(match => match.Value).ToList();
        Assert.All(tags, tag => Assert.Matches(KnownTag(), tag));
        Assert.Single(tags, tag => tag.StartsWith("<script", StringComparison.Ordinal));
        Assert.All(
            Address().Matches(page).Select(match => match.Groups[1].Value),
            address => Assert.Matches("^(/|#text$|https://)", address));
    }

    [Theory]
    [InlineData("a\u202Eb", "a[U+202E]b")]
    [InlineData("a\u2066b", "a[U+2066]b")]
    [InlineData("a\U000E0041b", "a[U+E0041]b")]
    [InlineData("🏴\U000E0067\U000E0062\U000E007F", "🏴\U000E0067\U000E0062\U000E007F")]
    [InlineData("a\r\nb", "a  b")]
    [InlineData("a\u0007b", "a\uFFFDb")]
    public void What_would_deceive_the_eye_is_shown(string title, string shown) =>
        Assert.Contains($"<h1>{shown}</h1>", PageOf(Published("de", 9, text: Text("de") with { Title = title })), StringComparison.Ordinal);

    static JsonElement StructuredData(string page) =>
        JsonDocument.Parse(Json().Match(page).Groups[1].Value).RootElement;

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Json();

    [GeneratedRegex("<link rel=\"alternate\" hreflang=\"([^\"]+)\" href=\"([^\"]+)\">")]
    private static partial Regex Alternate();

    [GeneratedRegex("<[a-zA-Z!/][^>]*>")]
    private static partial Regex Tag();

    // Every tag that the templates write, with none but their own attributes.
    [GeneratedRegex("""
        ^<(!doctype\ html|/?(html|head|body|header|nav|ul|ol|li|main|article|div|section|p|h[1-6]|span|a|em|strong|code|blockquote|figure|picture|source|figcaption|footer|title|br|time|meta|link|img|script)
        (\ (lang|charset|name|content|rel|href|title|hreflang|class|id|aria-label|aria-labelledby|aria-current|role|property|type|datetime|start|src|srcset|sizes|width|height|alt|loading|fetchpriority|decoding|as|crossorigin)="[^"<]*")*)>$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex KnownTag();

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Address();
}
