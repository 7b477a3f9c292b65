using System.Net;
using System.Xml.Linq;
using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Platform;
using ChasPravdy.Site.Articles;
using MassTransit;

namespace ChasPravdy.Tests.Integration.Site;

/// <summary>What machines read follows what readers can open.</summary>
public sealed class FeedTests(Servers servers) : IAsyncLifetime
{
    static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    readonly TestNewsroom newsroom = new(servers);
    readonly Guid id = Guid.CreateVersion7(Now);
    ServiceUnderTest<Article> site = null!;
    IBus publishing = null!;

    public async ValueTask InitializeAsync()
    {
        site = await newsroom.Start<Article>("site");
        publishing = await newsroom.BusOf("publishing");
        await WhenReads("/robots.txt", HttpStatusCode.OK, "http://site.test/sitemap-news-uk.xml");
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    string PathOf(string language) => $"/{language}/2026/11/23/headline-{id:N}";

    string NinjsOf(string language) => $"/ninjs/{id}/{language}.json";

    EditionPublished Published(string language, long version) => new(
        id, version, language, "uk", 1, "hash",
        new(language, $"Headline in {language}", "A lead.", [.. Enumerable.Repeat(new Block(BlockKind.Paragraph, "The story."), 100)], [], null, "Chas Pravdy"),
        PathOf(language), Now, Now, []);

    Task Send(IArticleMessage message) => publishing.Publish(message, message.GetType(), context =>
        context.Headers.Set(BusSetup.ArticleHeader, message.ArticleId.ToString()));

    async Task<(HttpStatusCode Status, string Text)> Read(string path)
    {
        using var reader = site.As(token: null);
        var answer = await reader.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    Task WhenReads(string path, HttpStatusCode status, string text) => Eventually.Holds(
        async () => await Read(path) is var read && read.Status == status && read.Text.Contains(text, StringComparison.Ordinal),
        $"{(int)status} with “{text}” at {path}");

    // The files that the sitemap's index names, whichever month it is.
    async Task<IReadOnlyList<string>> Lists(string language)
    {
        var index = XDocument.Parse((await Read("/sitemap.xml")).Text);
        var files = index.Descendants().Where(element => element.Name.LocalName == "loc").Select(place => new Uri(place.Value).AbsolutePath);
        return [.. files, $"/{language}/rss.xml", $"/{language}/atom.xml", $"/sitemap-news-{language}.xml"];
    }

    async Task<IReadOnlyList<string>> Naming(string language)
    {
        var naming = new List<string>();
        foreach (var list in await Lists(language))
        {
            var (status, text) = await Read(list);
            Assert.Equal(HttpStatusCode.OK, status);
            if (text.Contains(PathOf(language), StringComparison.Ordinal))
            {
                naming.Add(list);
            }
        }

        return naming;
    }

    [Fact]
    public async Task What_is_published_is_in_all_of_them_and_what_was_withdrawn_or_killed_in_none()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Read(NinjsOf("de"))).Status);
        await Send(Published("de", 8));
        await Send(Published("uk", 9));
        await WhenReads(PathOf("uk"), HttpStatusCode.OK, "Headline in uk");
        await WhenReads(PathOf("de"), HttpStatusCode.OK, PathOf("uk"));
        Assert.Equal(4, (await Naming("de")).Count);
        Assert.Equal(4, (await Naming("uk")).Count);
        Assert.Contains("The story.", (await Read("/de/atom.xml")).Text, StringComparison.Ordinal);
        Assert.Contains(NinjsOf("uk"), (await Read(NinjsOf("de"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Read(NinjsOf("fr"))).Status);

        await Send(new EditionRemoved(id, 12, "de", PathOf("de"), "Wrong."));
        await WhenReads(PathOf("de"), HttpStatusCode.Gone, "zurückgezogen");
        Assert.Empty(await Naming("de"));
        Assert.Equal(4, (await Naming("uk")).Count);
        var (status, text) = await Read(NinjsOf("de"));
        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Contains("canceled", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Headline", text, StringComparison.Ordinal);
        Assert.DoesNotContain(NinjsOf("de"), (await Read(NinjsOf("uk"))).Text, StringComparison.Ordinal);

        await Send(new ArticleKilled(id, 20, new Dictionary<string, string> { ["de"] = PathOf("de"), ["uk"] = PathOf("uk") }, "Wrong.", "Wrong.", Now));
        await WhenReads(PathOf("uk"), HttpStatusCode.Gone, "Wrong.");
        Assert.Empty(await Naming("uk"));
        Assert.Equal(HttpStatusCode.Gone, (await Read(NinjsOf("uk"))).Status);
    }

    [Fact]
    public async Task Feeds_are_compressed_and_not_sent_twice()
    {
        await Send(Published("de", 8));
        await WhenReads("/de/rss.xml", HttpStatusCode.OK, PathOf("de"));
        using var reader = site.As(token: null);
        foreach (var (list, contentType) in new[] { ("/de/rss.xml", "application/rss+xml"), ("/de/atom.xml", "application/atom+xml"), (NinjsOf("de"), "application/json") })
        {
            using var first = new HttpRequestMessage(HttpMethod.Get, list);
            first.Headers.AcceptEncoding.ParseAdd("gzip");
            var answer = await reader.SendAsync(first);
            Assert.Equal(contentType, answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
            using var again = new HttpRequestMessage(HttpMethod.Get, list);
            again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await reader.SendAsync(again)).StatusCode);
        }
    }

    [Theory]
    [InlineData("/ninjs/")]
    [InlineData("/ninjs/00000000-0000-0000-0000-000000000000/de.json")]
    [InlineData("/ninjs/00000000-0000-0000-0000-000000000000/pl.json")]
    [InlineData("/ninjs/no-id/de.json")]
    [InlineData("/sitemap-2026-11-99.xml")]
    [InlineData("/sitemap-news-pl.xml")]
    [InlineData("/pl/rss.xml")]
    public async Task What_there_is_not_is_not_found(string path) => Assert.Equal(HttpStatusCode.NotFound, (await Read(path)).Status);

    [Fact]
    public async Task Ninjs_is_found_under_one_address_only()
    {
        await Send(Published("de", 8));
        await WhenReads(NinjsOf("de"), HttpStatusCode.OK, "The story.");
        Assert.Equal(HttpStatusCode.NotFound, (await Read(NinjsOf("de").ToUpperInvariant())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Read($"/ninjs/{id.ToString().ToUpperInvariant()}/de.json")).Status);
    }
}
