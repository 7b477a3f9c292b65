using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace ChasPravdy.Tests.Browser;

/// <summary>WCAG 2.2 AA, as far as axe-core can tell, on every kind of page.</summary>
[Collection(nameof(PrintedSite))]
public sealed class AccessibilityTests(PrintedSite site)
{
    static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    [Theory]
    [MemberData(nameof(PageKinds.InTwoLanguages), MemberType = typeof(PageKinds))]
    public async Task Everyone_can_read_it_light_and_dark_on_a_phone_and_on_a_desk(string kind, string language)
    {
        var (status, path) = PageKinds.All[kind];
        await using var reading = await Reading.Begin(site);
        Assert.Equal(status, (await reading.Open(path(language))).Status);
        foreach (var (width, scheme) in Reading.Ways)
        {
            await reading.Look(width, scheme);
            var found = await reading.Page.RunAxe(Rules);
            Assert.NotEmpty(found.Passes);
            Assert.True(found.Violations.Length == 0, $"{scheme}, {width} px: {Told(found)}");
        }
    }

    // Without this, a tool that looks at nothing would be taken for a site without faults.
    [Fact]
    public async Task What_is_wrong_is_found()
    {
        await using var reading = await Reading.Begin(site);
        await reading.Page.SetContentAsync("<html><body><img src=\"x\"><p style=\"color:#ccc;background:#fff\">Too pale</p></body></html>");
        var found = (await reading.Page.RunAxe(Rules)).Violations.Select(violation => violation.Id);
        Assert.Superset(new HashSet<string> { "image-alt", "color-contrast", "html-has-lang" }, found.ToHashSet());
    }

    static string Told(AxeResult found) => string.Join('\n', found.Violations.Select(violation =>
        $"{violation.Id}: {violation.Help}\n  {string.Join("\n  ", violation.Nodes.Select(node => node.Html))}"));
}
