using System.Net;
using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Platform;
using ChasPravdy.Site.Articles;
using MassTransit;

namespace ChasPravdy.Tests.Integration.Site;

/// <summary>Archive, topics and search, on a real database.</summary>
public sealed class CatalogueTests(Servers servers) : IAsyncLifetime
{
    static readonly DateTimeOffset LateEvening = new(2026, 11, 22, 23, 30, 0, TimeSpan.Zero); // 23 November in Kyiv

    readonly TestNewsroom newsroom = new(servers);
    ServiceUnderTest<Article> site = null!;
    IBus publishing = null!;
    HttpClient reader = null!;

    public async ValueTask InitializeAsync()
    {
        site = await newsroom.Start<Article>("site");
        publishing = await newsroom.BusOf("publishing");
        reader = site.As(token: null);
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    static EditionPublished Edition(int number, string language, string title, string body = "Text.", DateTimeOffset? at = null, string[]? tags = null, long version = 8) => new(
        IdOf(number), version, language, "uk", 1, "hash",
        new(language, title, "", [new(BlockKind.Paragraph, body)], tags ?? [], null, "Chas Pravdy"),
        $"/{language}/2026/11/23/story-{number}", at ?? LateEvening, at ?? LateEvening, []);

    static Guid IdOf(int number) => new(number, 7, 7, new byte[8]);

    async Task Hear(params IArticleMessage[] messages)
    {
        foreach (var message in messages)
        {
            await publishing.Publish(message, message.GetType(), context =>
            {
                context.MessageId = Guid.NewGuid();
                context.Headers.Set(BusSetup.ArticleHeader, message.ArticleId.ToString());
            });
        }
    }

    async Task<string> Read(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        var answer = await reader.GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    Task<string> Search(string language, string question) => Read($"/{language}/search?q={Uri.EscapeDataString(question)}");

    Task WhenReads(string path, string text) => Eventually.Holds(
        async () => (await (await reader.GetAsync(path)).Content.ReadAsStringAsync()).Contains(text, StringComparison.Ordinal), $"“{text}” at {path}");

    static string Link(int number, string language) => $"href=\"/{language}/2026/11/23/story-{number}\"";

    [Theory]
    [InlineData("en", "The rivers were rising", "river rise", "risen")]
    [InlineData("es", "Las elecciones municipales serán en mayo", "elección municipal", "elecciones")]
    [InlineData("de", "Die Präsidentin besuchte die alten Häuser", "Haus", "Präsidentinnen")]
    [InlineData("fr", "Les journaux nationaux paraissent demain", "journal national", "paraître")]
    [InlineData("it", "Le banche europee chiudono domani", "banca europea", "chiudere")]
    [InlineData("uk", "Депутати Верховної Ради зібралися у п’ятницю", "верховна рада", "п'ятниця депутат")]
    public async Task Words_are_found_in_whatever_form_in_each_language(string language, string title, params string[] questions)
    {
        await Hear(Edition(1, language, title), Edition(2, language, "Xxx"));
        await WhenReads($"/{language}/archive/2026/11/23", Link(2, language));
        await WhenReads($"/{language}/archive/2026/11/23", Link(1, language));
        var found = 0;
        foreach (var question in questions)
        {
            var page = await Search(language, question);
            Assert.DoesNotContain(Link(2, language), page, StringComparison.Ordinal);
            found += page.Contains(Link(1, language), StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.True(found > 0, $"None of {string.Join(", ", questions)} was found.");
    }

    [Fact]
    public async Task Only_the_pages_own_language_is_searched_and_a_title_counts_more_than_a_text()
    {
        await Hear(
            Edition(1, "en", "Weather", "Nothing but a word about the lighthouse."), Edition(2, "en", "The lighthouse is lit again"),
            Edition(3, "de", "Lighthouse"));
        await WhenReads("/de/archive/2026/11/23", Link(3, "de"));
        await WhenReads("/en/archive/2026/11/23", Link(1, "en"));
        await WhenReads("/en/archive/2026/11/23", Link(2, "en"));
        var page = await Search("en", "lighthouses");
        Assert.DoesNotContain(Link(3, "de"), page, StringComparison.Ordinal);
        Assert.True(page.IndexOf(Link(2, "en"), StringComparison.Ordinal) < page.IndexOf(Link(1, "en"), StringComparison.Ordinal));
        Assert.Contains("The <mark>lighthouse</mark> is lit again", page, StringComparison.Ordinal);
        Assert.Contains("a word about the <mark>lighthouse</mark>.", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Link(1, "en"), await Search("en", "lighthouse -weather"), StringComparison.Ordinal);
        Assert.Contains(Link(2, "en"), await Search("en", "\"lighthouses is lit\""), StringComparison.Ordinal);
        Assert.DoesNotContain(Link(2, "en"), await Search("en", "\"lit lighthouse\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withdrawn_or_killed_or_corrected_away_is_not_found()
    {
        await Hear(
            Edition(1, "uk", "Таємний ліхтар"), Edition(2, "uk", "Ліхтар на вежі"), Edition(3, "uk", "Ліхтар у полі"), Edition(4, "uk", "Ліхтар удома"));
        foreach (var number in new[] { 1, 2, 3, 4 })
        {
            await WhenReads("/uk/archive/2026/11/23", Link(number, "uk"));
        }

        await Hear(
            new EditionRemoved(IdOf(1), 9, "uk", "/uk/2026/11/23/story-1", "Wrong."),
            new ArticleKilled(IdOf(2), 9, new Dictionary<string, string> { ["uk"] = "/uk/2026/11/23/story-2" }, "Wrong.", "Wrong.", LateEvening),
            Edition(3, "uk", "Лампа у полі", version: 9));
        await WhenReads("/uk/2026/11/23/story-3", "Лампа");
        await Eventually.Holds(
            async () => (await reader.GetAsync("/uk/2026/11/23/story-1")).StatusCode == HttpStatusCode.Gone
                && (await reader.GetAsync("/uk/2026/11/23/story-2")).StatusCode == HttpStatusCode.Gone,
            "both gone");
        var page = await Search("uk", "ліхтарі");
        Assert.Equal([false, false, false, true], new[] { 1, 2, 3, 4 }.Select(number => page.Contains(Link(number, "uk"), StringComparison.Ordinal)));
        var day = await Read("/uk/archive/2026/11/23");
        Assert.Equal([false, false, true, true], new[] { 1, 2, 3, 4 }.Select(number => day.Contains(Link(number, "uk"), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%00")]
    [InlineData("%ff%fe")]
    [InlineData("%ed%a0%80")]
    [InlineData("'; drop table catalogue; --")]
    [InlineData("\" ( & | ! :* <-> \\")]
    [InlineData("-рада")]
    [InlineData("the")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("%zz")]
    public async Task An_odd_question_is_answered_like_any_other(string question)
    {
        foreach (var language in Languages.All)
        {
            var page = await Read($"/{language}/search?q={question}");
            Assert.Contains("<form class=\"search\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_endless_question_is_cut_and_parts_that_are_not_there_are_empty()
    {
        foreach (var query in new[] { $"q={new string('a', 3000)}", $"q={string.Join('+', Enumerable.Repeat("%22a", 900))}", "q=a&page=-1", "q=a&page=99999999999", "q=a&page=50", "q=a&q=b", "page=2", "x=1" })
        {
            Assert.Contains("<form class=\"search\"", await Read($"/en/search?{query}"), StringComparison.Ordinal);
            Assert.Contains("<form class=\"search\"", await Read($"/uk/search?{query}"), StringComparison.Ordinal);
        }

        await Read("/en/archive/2026/11/23?page=2", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_text_longer_than_can_be_looked_in_is_shown_all_the_same()
    {
        var random = new Random(4);
        var body = string.Join(' ', Enumerable.Range(0, 120_000).Select(_ => string.Concat(Enumerable.Range(0, 6).Select(_ => (char)('а' + random.Next(32))))));
        await Hear(Edition(1, "uk", "Довгий сувій", body), Edition(2, "de", "Lange Rolle", body));
        await WhenReads("/uk/2026/11/23/story-1", "Довгий сувій");
        Assert.Contains(Link(1, "uk"), await Search("uk", "довгого"), StringComparison.Ordinal);
        await WhenReads("/de/archive/2026/11/23", Link(2, "de"));
        Assert.Contains(Link(2, "de"), await Search("de", "Rollen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_results_come_in_parts()
    {
        await Hear([.. Enumerable.Range(1, 45).Select(number => Edition(number, "it", $"Orologio {number}", at: LateEvening.AddMinutes(number)))]);
        await Eventually.Holds(async () => (await Search("it", "orologi")).Contains("Articoli trovati: 45", StringComparison.Ordinal), "45 results");
        var seen = new HashSet<int>();
        for (var part = 1; part <= 3; part++)
        {
            var page = await Read($"/it/search?q=orologi&page={part}");
            seen.UnionWith(Enumerable.Range(1, 45).Where(number => page.Contains(Link(number, "it"), StringComparison.Ordinal)));
            Assert.Equal(part > 1, page.Contains("rel=\"prev\"", StringComparison.Ordinal));
            Assert.Equal(part < 3, page.Contains("rel=\"next\"", StringComparison.Ordinal));
        }

        Assert.Equal(45, seen.Count);
    }

    [Fact]
    public async Task The_archive_leads_from_years_to_days_by_the_clock_in_Kyiv_and_from_day_to_day()
    {
        await Hear(
            Edition(1, "de", "Eins"), Edition(2, "de", "Zwei", at: LateEvening.AddDays(-3)), Edition(3, "de", "Drei", at: LateEvening.AddYears(-1)),
            Edition(4, "fr", "Quatre", at: LateEvening.AddDays(-1)));
        foreach (var (path, text) in new[] { ("/de/archive/2026/11/23", Link(1, "de")), ("/de/archive/2026/11/20", Link(2, "de")), ("/de/archive/2025/11/23", Link(3, "de")) })
        {
            await WhenReads(path, text);
        }

        Assert.Contains("<a href=\"/de/archive/2026\">2026</a> <span class=\"count\">2</span>", await Read("/de/archive"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/de/archive/2025\">2025</a>", await Read("/de/archive/"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/de/archive/2026/11\">November 2026</a>", await Read("/de/archive/2026"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/de/archive/2026/11/20\">20. November 2026</a>", await Read("/de/archive/2026/11"), StringComparison.Ordinal);
        var day = await Read("/de/archive/2026/11/20");
        Assert.Contains("<a href=\"/de/archive/2025/11/23\" rel=\"prev\">", day, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/de/archive/2026/11/23\" rel=\"next\">", day, StringComparison.Ordinal);
        foreach (var nothing in new[] { "2026/11/22", "2026/11/21", "2027", "2026/12", "2026/13", "2026/11/31", "2026/11/3", "0000", "99999", "2026/11/23/x", "now" })
        {
            Assert.Contains("Seite nicht gefunden", await Read($"/de/archive/{nothing}", HttpStatusCode.NotFound), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_topic_lists_its_articles_newest_first()
    {
        await Hear(
            Edition(1, "uk", "Старе", at: LateEvening.AddDays(-1), tags: ["city", "a/b"]), Edition(2, "uk", "Нове", tags: ["city"]), Edition(3, "uk", "Інше", tags: ["sport"]));
        await WhenReads("/uk/topic/city", Link(1, "uk"));
        await WhenReads("/uk/topic/city", Link(2, "uk"));
        var page = await Read("/uk/topic/city");
        Assert.Contains("<h1>Місто</h1>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf(Link(2, "uk"), StringComparison.Ordinal) < page.IndexOf(Link(1, "uk"), StringComparison.Ordinal));
        Assert.DoesNotContain(Link(3, "uk"), page, StringComparison.Ordinal);
        Assert.Contains(Link(1, "uk"), await Read("/uk/topic/a%2Fb"), StringComparison.Ordinal);
        foreach (var nothing in new[] { "politics", "a%0Ab", new string('x', 3000) })
        {
            await Read($"/uk/topic/{nothing}", HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Editions_that_an_older_build_stored_are_listed_after_a_start()
    {
        await Hear(Edition(1, "en", "An older story", tags: ["city"]));
        await WhenReads("/en/topic/city", Link(1, "en"));
        await servers.Sql("delete from catalogue", site.Database);
        await Read("/en/topic/city", HttpStatusCode.NotFound);
        await site.End();
        await site.Begin();
        reader = site.As(token: null);
        await WhenReads("/en/topic/city", Link(1, "en"));
        Assert.Contains(Link(1, "en"), await Search("en", "stories"), StringComparison.Ordinal);
    }
}
