using Microsoft.Playwright;

namespace ChasPravdy.Tests.Browser;

/// <summary>One reader with one page open, and all that the browser had to complain of.</summary>
sealed class Reading : IAsyncDisposable
{
    /// <summary>A phone's window and a desk's, by day and by night. A desk's window of 1280 at 400 % zoom is the phone's.</summary>
    public static readonly (int Width, ColorScheme Scheme)[] Ways =
        [(320, ColorScheme.Light), (320, ColorScheme.Dark), (640, ColorScheme.Light), (1280, ColorScheme.Light), (1280, ColorScheme.Dark)];

    readonly IBrowserContext context;

    Reading(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, said) => Note(said);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Requests { get; } = [];

    /// <param name="site">Where.</param>
    /// <param name="width">The window's width in CSS pixels.</param>
    /// <param name="scheme">What the reader's system prefers.</param>
    /// <param name="reads">The reader's own language; none by default.</param>
    /// <param name="scripts">Whether this browser runs scripts; the site needs none, some measurements do.</param>
    public static async Task<Reading> Begin(
        PrintedSite site, int width = 1280, ColorScheme scheme = ColorScheme.Light, string? reads = null, bool scripts = true)
    {
        var context = await site.Browser.NewContextAsync(new()
        {
            BaseURL = site.Address.AbsoluteUri,
            ViewportSize = new() { Width = width, Height = width < 600 ? 640 : 900 },
            ColorScheme = scheme,
            Locale = reads,
            JavaScriptEnabled = scripts,
        });
        context.SetDefaultTimeout(60_000);
        return new(context, await context.NewPageAsync());
    }

    public async Task<IResponse> Open(string path)
    {
        var response = await Page.GotoAsync(path);
        await Page.EvaluateAsync("document.fonts.ready.then(() => true)");
        return response!;
    }

    public async Task Look(int width, ColorScheme scheme)
    {
        await Page.SetViewportSizeAsync(width, width < 600 ? 640 : 900);
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
    }

    // That a page which says "not found" was not found is no complaint.
    void Note(IConsoleMessage said)
    {
        if (said.Type is "error" or "warning" && !said.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
        {
            Complaints.Add(said.Text);
        }
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
