using System.Net;
using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Platform;
using ChasPravdy.Site.Articles;
using MassTransit;

namespace ChasPravdy.Tests.Integration.Site;

public sealed class SiteTests(Servers servers) : IAsyncLifetime
{
    static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    readonly TestNewsroom newsroom = new(servers);
    readonly Guid id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
    ServiceUnderTest<Article> site = null!;
    IBus publishing = null!;

    public async ValueTask InitializeAsync()
    {
        site = await newsroom.Start<Article>("site");
        publishing = await newsroom.BusOf("publishing");
        await WhenReads("/de/2026", HttpStatusCode.NotFound, "Seite nicht gefunden");
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    string PathOf(string language) => $"/{language}/2026/11/23/headline-{id:N}";

    EditionPublished Published(string language, long version, string headline = "A headline") => new(
        id,
        version,
        language,
        "uk",
        1,
        "hash",
        new(language, headline, "A lead.", [new(BlockKind.Paragraph, "Text.")], [], null, "Chas Pravdy"),
        PathOf(language),
        Noon,
        Noon,
        []);

    ArticleKilled Killed(long version) =>
        new(id, version, new Dictionary<string, string> { ["de"] = PathOf("de") }, "We were wrong.", "Not true.", Noon);

    Task Send(IArticleMessage message, Guid? messageId = null) => publishing.Publish(message, message.GetType(), context =>
    {
        context.MessageId = messageId ?? Guid.NewGuid();
        context.Headers.Set(BusSetup.ArticleHeader, message.ArticleId.ToString());
    });

    async Task<(HttpStatusCode Status, string Html)> Read(string path)
    {
        using var reader = site.As(token: null);
        var answer = await reader.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    Task WhenReads(string path, HttpStatusCode status, string text) => Eventually.Holds(
        async () => await Read(path) is var page && page.Status == status && page.Html.Contains(text, StringComparison.Ordinal),
        $"{(int)status} with “{text}” at {path}");

    [Fact]
    public async Task Readers_see_what_is_published_and_nothing_that_was_withdrawn()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Read(PathOf("de"))).Status);
        await Send(Published("de", 8));
        await Send(Published("uk", 9));
        await WhenReads(PathOf("de"), HttpStatusCode.OK, "<h1>A headline</h1>");
        await WhenReads("/de/", HttpStatusCode.OK, PathOf("de"));
        await WhenReads(PathOf("de"), HttpStatusCode.OK, $"href=\"{PathOf("uk")}\"");
        await Send(Published("de", 12, "A better headline"));
        await WhenReads(PathOf("de"), HttpStatusCode.OK, "<h1>A better headline</h1>");
        await Send(new EditionRemoved(id, 15, "de", PathOf("de"), "Wrong."));
        await WhenReads(PathOf("de"), HttpStatusCode.Gone, "Dieser Artikel wurde zurückgezogen");
        Assert.DoesNotContain(PathOf("de"), (await Read("/de/")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(PathOf("de"), (await Read(PathOf("uk"))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kill_is_final_even_when_it_comes_first()
    {
        await Send(Killed(20));
        await WhenReads(PathOf("de"), HttpStatusCode.Gone, "We were wrong.");
        await Send(Published("de", 8));
        await Send(Published("uk", 9)); // its address is not among those that the kill knew
        await Send(new EditionRemoved(Guid.NewGuid(), 1, "fr", "/fr/2026/11/23/other", "So that we know when the others were handled."));
        await WhenReads("/fr/2026/11/23/other", HttpStatusCode.Gone, "retiré");
        await WhenReads(PathOf("de"), HttpStatusCode.Gone, "We were wrong.");
        Assert.Equal(HttpStatusCode.NotFound, (await Read(PathOf("uk"))).Status);
    }

    [Fact]
    public async Task Old_addresses_lead_to_the_newest_in_one_step_and_go_with_the_article()
    {
        string[] paths = [PathOf("de"), $"{PathOf("de")}-2", $"{PathOf("de")}-3"];
        await Send(Published("de", 8));
        await WhenReads(paths[0], HttpStatusCode.OK, "<h1>A headline</h1>");
        await Send(Published("de", 12, "A second headline") with { Path = paths[1], FormerPaths = [paths[0]] });
        await WhenReads(paths[1], HttpStatusCode.OK, "<h1>A second headline</h1>");
        await Send(Published("de", 16, "A third headline") with { Path = paths[2], FormerPaths = paths[..2] });
        await WhenReads(paths[2], HttpStatusCode.OK, "<h1>A third headline</h1>");
        using var reader = site.As(token: null);
        foreach (var former in paths[..2])
        {
            var answer = await reader.GetAsync(former);
            Assert.Equal((HttpStatusCode.MovedPermanently, paths[2]), (answer.StatusCode, answer.Headers.Location?.ToString()));
        }

        // Back to the first headline: its address is the newest again, and leads nowhere.
        await Send(Published("de", 20) with { Path = paths[0], FormerPaths = paths[1..] });
        await WhenReads(paths[0], HttpStatusCode.OK, "<h1>A headline</h1>");
        Assert.Equal(paths[0], (await reader.GetAsync(paths[2])).Headers.Location?.ToString());
        await Send(new EditionRemoved(id, 24, "de", paths[0], "Wrong.", paths[1..]));
        await WhenReads(paths[0], HttpStatusCode.Gone, "zurückgezogen");
        Assert.Equal(HttpStatusCode.Gone, (await Read(paths[1])).Status);
        await Send(Published("de", 28) with { Path = paths[0], FormerPaths = paths[1..] });
        await WhenReads(paths[0], HttpStatusCode.OK, "<h1>A headline</h1>");
        await Send(new ArticleKilled(
            id, 32, new Dictionary<string, string> { ["de"] = paths[0] }, "We were wrong.", "Not true.", Noon,
            new Dictionary<string, IReadOnlyList<string>> { ["de"] = paths[1..] }));
        foreach (var path in paths)
        {
            await WhenReads(path, HttpStatusCode.Gone, "We were wrong.");
        }
    }

    [Fact]
    public async Task A_killed_article_does_not_come_back_by_any_redelivery()
    {
        EditionPublished[] group = [Published("de", 8), Published("uk", 9)];
        var versions = group.ToDictionary(edition => edition.Language, edition => edition.Version);
        IArticleMessage[] life =
        [
            .. group.Select(edition => edition with { Group = versions }), Published("fr", 10), new EditionRemoved(id, 11, "fr", PathOf("fr"), "Wrong."),
            Published("fr", 12), Killed(20) with { Paths = Languages.All.ToDictionary(language => language, PathOf) },
        ];
        var dice = new Random(4711);
        (IArticleMessage Message, Guid Id)[] letters = [.. life.Select(message => (message, Guid.NewGuid()))];
        foreach (var (message, messageId) in letters)
        {
            await Send(message, messageId);
        }

        await WhenReads(PathOf("de"), HttpStatusCode.Gone, "We were wrong.");
        // The same letters again, and the same under new ids, as after a restored backup of the broker.
        for (var round = 0; round < 4; round++)
        {
            dice.Shuffle(letters);
            foreach (var (message, messageId) in letters)
            {
                await Send(message, round % 2 == 0 ? messageId : null);
                Assert.All(await Task.WhenAll("de uk fr".Split(' ').Select(language => Read(PathOf(language)))), page => Assert.NotEqual(HttpStatusCode.OK, page.Status));
            }
        }

        await Send(new EditionRemoved(Guid.NewGuid(), 1, "fr", "/fr/2026/11/23/other", "So that we know when the others were handled."));
        await WhenReads("/fr/2026/11/23/other", HttpStatusCode.Gone, "retiré");
        await site.End();
        await site.Begin();
        await WhenReads(PathOf("de"), HttpStatusCode.Gone, "We were wrong.");
        Assert.All(await Task.WhenAll(Languages.All.Select(language => Read(PathOf(language)))), page => Assert.Equal(HttpStatusCode.Gone, page.Status));
        Assert.DoesNotContain(PathOf("uk"), (await Read("/uk/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_delivered_twice_is_heard_once()
    {
        var messageId = Guid.NewGuid();
        await Send(Published("de", 8), messageId);
        await WhenReads(PathOf("de"), HttpStatusCode.OK, "<h1>A headline</h1>");
        await Send(Published("de", 9, "Under a forged id"), messageId);
        await Send(Published("uk", 10));
        await WhenReads(PathOf("uk"), HttpStatusCode.OK, $"href=\"{PathOf("de")}\"");
        await WhenReads(PathOf("de"), HttpStatusCode.OK, "<h1>A headline</h1>");
    }

    [Fact]
    public async Task A_restarted_site_shows_what_it_showed()
    {
        await Send(Published("de", 8));
        await WhenReads(PathOf("de"), HttpStatusCode.OK, "<h1>A headline</h1>");
        var before = await Read(PathOf("de"));
        await site.End();
        await site.Begin();
        await WhenReads(PathOf("de"), HttpStatusCode.OK, "<h1>A headline</h1>");
        Assert.Equal(before, await Read(PathOf("de")));
        await WhenReads("/de/", HttpStatusCode.OK, PathOf("de"));
    }

    [Fact]
    public async Task Pages_are_compressed_revalidated_and_guarded()
    {
        await Send(Published("de", 8));
        await WhenReads(PathOf("de"), HttpStatusCode.OK, "<h1>A headline</h1>");
        using var reader = site.As(token: null);
        using var request = new HttpRequestMessage(HttpMethod.Get, PathOf("de"));
        request.Headers.AcceptEncoding.ParseAdd("gzip;q=0, br");
        var page = await reader.SendAsync(request);
        Assert.Equal("br", Assert.Single(page.Content.Headers.ContentEncoding));
        Assert.Contains("default-src 'none'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        using var again = new HttpRequestMessage(HttpMethod.Get, PathOf("de"));
        again.Headers.IfNoneMatch.Add(page.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await reader.SendAsync(again)).StatusCode);

        using var head = new HttpRequestMessage(HttpMethod.Head, PathOf("de"));
        var answer = await reader.SendAsync(head);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > 1000);

        var post = await reader.PostAsync(PathOf("de"), null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }

    [Fact]
    public async Task Readers_are_led_to_a_language_and_told_in_it_when_there_is_no_page()
    {
        using var reader = site.As(token: null);
        reader.DefaultRequestHeaders.AcceptLanguage.ParseAdd("pl, uk;q=0.8, de;q=0.5");
        Assert.Equal("/uk/", (await reader.GetAsync("/")).Headers.Location!.ToString());
        Assert.Equal("/it/", (await reader.GetAsync("/it")).Headers.Location!.ToString());
        Assert.Contains("Seite nicht gefunden", await (await reader.GetAsync("/de/2026/x.html")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Сторінку не знайдено", await (await reader.GetAsync("/wp-login.php")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
