namespace ChasPravdy.Tests.Browser;

/// <summary>The reader's language is offered, never forced.</summary>
[Collection(nameof(PrintedSite))]
public sealed class LanguageOfferTests(PrintedSite site)
{
    [Theory]
    [InlineData("de", "uk-UA", "uk", "Читати цю сторінку українською")]
    [InlineData("uk", "fr-CA", "fr", "Lire cette page en français")]
    [InlineData("es", "de-AT", "de", "Diese Seite auf Deutsch lesen")]
    public async Task A_reader_of_another_language_is_offered_the_page_in_it(string page, string reads, string offered, string words)
    {
        await using var reading = await Reading.Begin(site, reads: reads, scripts: false);
        await reading.Page.GotoAsync(SampleNews.PathOf(SampleNews.River, page));
        Assert.EndsWith(SampleNews.PathOf(SampleNews.River, page), reading.Page.Url, StringComparison.Ordinal);
        var offer = reading.Page.Locator(".offer:visible");
        Assert.Equal(words, (await offer.TextContentAsync())!.Trim());
        await offer.Locator("a").ClickAsync();
        Assert.EndsWith(SampleNews.PathOf(SampleNews.River, offered), reading.Page.Url, StringComparison.Ordinal);
        Assert.Equal(0, await reading.Page.Locator(".offer:visible").CountAsync());
    }

    [Theory]
    [InlineData("pl-PL")] // none of the six
    [InlineData("uk-UA")] // the page's own
    [InlineData("en-US")] // in which this article is not published
    public async Task Nobody_else_is_bothered(string reads)
    {
        await using var reading = await Reading.Begin(site, reads: reads);
        await reading.Page.GotoAsync(SampleNews.PathOf(SampleNews.Single, "uk"));
        Assert.Equal(0, await reading.Page.Locator(".offer:visible").CountAsync());
    }

    [Theory]
    [InlineData("de", "pl, de;q=0.9, uk;q=0.8", 0)] // the page's own comes before the other
    [InlineData("de", "en, uk;q=0.8", 1)] // the first is not published, the second is
    [InlineData("de", "de;q=0.3, uk", 1)]
    public async Task The_order_of_the_readers_languages_counts(string page, string reads, int offers)
    {
        await using var reading = await Reading.Begin(site);
        await reading.Page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Accept-Language"] = reads });
        await reading.Page.GotoAsync(SampleNews.PathOf(SampleNews.Long, page));
        Assert.Equal(offers, await reading.Page.Locator(".offer:visible").CountAsync());
    }

    [Fact]
    public async Task The_page_itself_is_the_same_for_everyone()
    {
        static HttpRequestMessage Asking(string path, string reads)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptLanguage.ParseAdd(reads);
            return request;
        }

        var path = SampleNews.PathOf(SampleNews.River, "de");
        using var one = await site.Client.SendAsync(Asking(path, "uk"));
        using var other = await site.Client.SendAsync(Asking(path, "fr"));
        Assert.Equal(await one.Content.ReadAsStringAsync(), await other.Content.ReadAsStringAsync());
        Assert.DoesNotContain("Accept-Language", one.Headers.Vary);
        using var offer = await site.Client.SendAsync(Asking("/offer.css", "uk"));
        Assert.True(offer.Headers.CacheControl!.Private);
        Assert.Contains("Accept-Language", offer.Headers.Vary);
    }
}
