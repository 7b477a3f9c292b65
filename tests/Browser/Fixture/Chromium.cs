using Microsoft.Playwright;

namespace ChasPravdy.Tests.Browser;

/// <summary>The system's own Chromium, driven by Playwright; no browser is downloaded.</summary>
sealed class Chromium : IAsyncDisposable
{
    static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    static readonly string[] Flags =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    readonly IPlaywright playwright;

    Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public static async Task<Chromium> Start()
    {
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Found(), Args = Flags, Timeout = 120_000 }));
    }

    static string Found() =>
        Environment.GetEnvironmentVariable("NEWSROOM_CHROMIUM")
            ?? Places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("There is no Chromium: apt-get install chromium, or name one in NEWSROOM_CHROMIUM.");

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
