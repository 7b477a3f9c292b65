namespace ChasPravdy.Tests.Browser;

/// <summary>Takes a picture of every kind of page for people to look at, where NEWSROOM_PICTURES names a folder; and sees that nothing is cut off.</summary>
[Collection(nameof(PrintedSite))]
public sealed class PictureTests(PrintedSite site)
{
    static readonly string? Folder = Environment.GetEnvironmentVariable("NEWSROOM_PICTURES");

    [Theory]
    [MemberData(nameof(PageKinds.InTwoLanguages), MemberType = typeof(PageKinds))]
    public async Task Nothing_is_wider_than_the_window(string kind, string language)
    {
        await using var reading = await Reading.Begin(site, reads: language);
        await reading.Open(PageKinds.All[kind].Path(language));
        foreach (var (width, scheme) in Reading.Ways)
        {
            await reading.Look(width, scheme);
            Assert.Equal(width, await reading.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            if (Folder is not null)
            {
                var name = $"{kind}-{language}-{width}-{scheme}.png".ToLowerInvariant();
                await reading.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name), FullPage = true });
            }
        }
    }
}
