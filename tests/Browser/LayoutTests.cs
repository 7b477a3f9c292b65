using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ChasPravdy.Tests.Browser;

/// <summary>How pages come to the reader and lie on the screen.</summary>
[Collection(nameof(PrintedSite))]
public sealed partial class LayoutTests(PrintedSite site)
{
    const string Shifts = """
        () => new Promise(resolve => {
          let sum = 0;
          new PerformanceObserver(list => { for (const shift of list.getEntries()) sum += shift.value; }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 100)));
        })
        """;

    static string Article(string language) => SampleNews.PathOf(SampleNews.River, language);

    [Theory]
    [MemberData(nameof(PageKinds.InTwoLanguages), MemberType = typeof(PageKinds))]
    public async Task Everything_comes_from_the_site_itself_without_a_complaint_or_a_script(string kind, string language)
    {
        await using var reading = await Reading.Begin(site);
        await reading.Open(PageKinds.All[kind].Path(language));
        Assert.All(reading.Requests, request => Assert.StartsWith(site.Address.AbsoluteUri, request, StringComparison.Ordinal));
        Assert.Empty(reading.Complaints);
        Assert.Equal(0, await reading.Page.Locator("script:not([type='application/ld+json'])").CountAsync());
    }

    /// <summary>Page and style sheet, as they are sent; fonts are counted apart, since a reader gets them once for all pages.</summary>
    [Theory]
    [MemberData(nameof(PageKinds.InTwoLanguages), MemberType = typeof(PageKinds))]
    public async Task A_page_is_small(string kind, string language)
    {
        var (page, html) = await Sent(PageKinds.All[kind].Path(language));
        var (css, _) = await Sent(StyleSheet().Match(html).Groups[1].Value);
        Assert.InRange(page + css, 1, 50 * 1024);
    }

    [Theory]
    [InlineData("de", 1, 140 * 1024)]
    [InlineData("uk", 2, 240 * 1024)]
    public async Task Fonts_are_few_and_known_before_the_style_sheet_is_read(string language, int files, int bytes)
    {
        var (_, html) = await Sent(Article(language));
        var fonts = Preload().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(files, fonts.Count);
        var sizes = await Task.WhenAll(fonts.Select(async font => (await Sent(font)).Bytes));
        Assert.InRange(sizes.Sum(), 1, bytes);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("uk")]
    public async Task Text_is_set_in_the_sites_own_face_whatever_its_alphabet(string language)
    {
        await using var reading = await Reading.Begin(site);
        await reading.Open(Article(language));
        await reading.Page.ReloadAsync(); // the first visit may have to do without
        await reading.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        var session = await reading.Page.Context.NewCDPSessionAsync(reading.Page);
        await session.SendAsync("DOM.enable");
        await session.SendAsync("CSS.enable");
        var root = await session.SendAsync("DOM.getDocument");
        foreach (var place in new[] { "h1", ".body p", ".byline" })
        {
            var node = await session.SendAsync("DOM.querySelector", new()
            {
                ["nodeId"] = root!.Value.GetProperty("root").GetProperty("nodeId").GetInt32(),
                ["selector"] = place,
            });
            var fonts = await session.SendAsync("CSS.getPlatformFontsForNode", new() { ["nodeId"] = node!.Value.GetProperty("nodeId").GetInt32() });
            Assert.All(
                fonts!.Value.GetProperty("fonts").EnumerateArray(),
                font => Assert.StartsWith("Source Serif 4", font.GetProperty("familyName").GetString(), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("front", "de", 0)]
    [InlineData("front", "uk", 0)]
    [InlineData("article", "de", 0)]
    [InlineData("article", "uk", 0)]
    [InlineData("article-long", "de", 0)]
    [InlineData("front", "uk", 1500)]
    [InlineData("article", "de", 1500)]
    [InlineData("article", "uk", 1500)]
    public async Task Nothing_moves_while_a_page_loads_also_when_its_fonts_are_late(string kind, string language, int late)
    {
        foreach (var width in new[] { 320, 1280 })
        {
            await using var reading = await Reading.Begin(site, width);
            await reading.Page.RouteAsync("**/*.woff2", async route =>
            {
                await Task.Delay(late);
                await route.ContinueAsync();
            });
            await reading.Open(PageKinds.All[kind].Path(language));
            Assert.Equal(0, await reading.Page.EvaluateAsync<double>(Shifts));
        }
    }

    // Without this, a page that is never measured would be taken for one that does not move.
    [Fact]
    public async Task What_moves_is_seen_to_move()
    {
        await using var reading = await Reading.Begin(site);
        await reading.Open(Article("de"));
        await reading.Page.EvaluateAsync("() => { const gap = document.createElement('div'); gap.style.height = '300px'; document.querySelector('main').prepend(gap); }");
        Assert.True(await reading.Page.EvaluateAsync<double>(Shifts) > 0.01);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("uk")]
    public async Task A_line_holds_about_66_characters(string language)
    {
        await using var reading = await Reading.Begin(site);
        await reading.Open(Article(language));
        var perLine = await reading.Page.EvaluateAsync<double>("""
            () => {
              const text = document.querySelectorAll('.body p')[1];
              const lines = text.getBoundingClientRect().height / parseFloat(getComputedStyle(text).lineHeight);
              return text.textContent.length / lines;
            }
            """);
        Assert.InRange(perLine, 55, 75);
    }

    [Fact]
    public async Task The_keyboard_leads_past_the_head_of_the_page_first()
    {
        await using var reading = await Reading.Begin(site);
        await reading.Open(Article("de"));
        await reading.Page.Keyboard.PressAsync("Tab");
        var first = reading.Page.Locator(":focus");
        Assert.Equal("Zum Text springen", await first.TextContentAsync());
        Assert.True((await first.BoundingBoxAsync())!.X >= 0);
        Assert.NotEqual("none", await first.EvaluateAsync<string>("link => getComputedStyle(link).outlineStyle"));
        await reading.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#text", reading.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_there_is_the_article_and_the_address_of_every_link()
    {
        await using var reading = await Reading.Begin(site);
        await reading.Open(Article("de"));
        await reading.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await reading.Page.Locator(".bar").IsVisibleAsync());
        Assert.True(await reading.Page.Locator(".corrections").IsVisibleAsync());
        Assert.Contains(
            "https://water.example/", await reading.Page.Locator(".body a").First.EvaluateAsync<string>("link => getComputedStyle(link, '::after').content"), StringComparison.Ordinal);
    }

    async Task<(int Bytes, string Text)> Sent(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var compressed = await (await site.Client.SendAsync(request)).Content.ReadAsByteArrayAsync();
        return (compressed.Length, await (await site.Client.GetAsync(path)).Content.ReadAsStringAsync());
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"(/assets/[^\"]+)\">")]
    private static partial Regex StyleSheet();

    [GeneratedRegex("<link rel=\"preload\" href=\"([^\"]+)\"")]
    private static partial Regex Preload();
}
