using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Tests.Integration;
using Microsoft.Playwright;

namespace ChasPravdy.Tests.Browser;

/// <summary>A site with the sample news on it, and a browser to look at it. Tests only read.</summary>
public sealed class PrintedSite(Servers servers) : IAsyncLifetime
{
    readonly SiteProcess site = new(servers);
    Chromium? chromium;

    public Uri Address => site.Address;

    public HttpClient Client => site.Client;

    public IBrowser Browser => chromium!.Browser;

    public async ValueTask InitializeAsync()
    {
        await site.Start();
        foreach (var message in SampleNews.All)
        {
            await site.Hear(message);
        }

        await WhenEverythingIsPrinted();
        await site.Sql($"update mt_doc_publishedtext set data = jsonb_set(data, '{{edition,text}}', 'null') where id like '{SampleNews.Spoilt:N}/%'");
        chromium = await Chromium.Start();
    }

    async Task WhenEverythingIsPrinted()
    {
        foreach (var path in SampleNews.All.OfType<EditionPublished>().Where(edition => edition.ArticleId != SampleNews.Spoilt).Select(edition => edition.Path))
        {
            await WhenReads(path, "<h1>");
        }

        foreach (var language in new[] { "de", "uk" })
        {
            await WhenReads(SampleNews.PathOf(SampleNews.Long, language), "class=\"notice\"");
            await WhenReads(SampleNews.PathOf(SampleNews.Killed, language), "Geschichte");
            await WhenReads(SampleNews.PathOf(SampleNews.Withdrawn, "en"), $"class=\"off\"><span lang=\"{language}\"");
        }

        // Nobody has read its Ukrainian and German pages, so they are not made yet.
        await WhenReads(SampleNews.PathOf(SampleNews.Spoilt, "en"), SampleNews.PathOf(SampleNews.Spoilt, "uk"));
    }

    Task WhenReads(string path, string text) => Eventually.Holds(
        async () => (await (await Client.GetAsync(path)).Content.ReadAsStringAsync()).Contains(text, StringComparison.Ordinal),
        $"“{text}” at {path}",
        seconds: 120);

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        await site.DisposeAsync();
    }
}

[CollectionDefinition(nameof(PrintedSite))]
public sealed class PrintedSiteCollection : ICollectionFixture<PrintedSite>;
