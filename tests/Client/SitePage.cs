using System.Net;
using System.Text.RegularExpressions;

namespace ChasPravdy.Tests.Client;

/// <summary>What a reader got.</summary>
public sealed partial record SitePage(Uri Address, int Status, string Html)
{
    /// <summary>The text of the page's first h1, or null.</summary>
    public string? Headline => FirstHeading().Match(Html) is { Success: true } match
        ? WebUtility.HtmlDecode(Markup().Replace(match.Groups[1].Value, "")).Trim()
        : null;

    [GeneratedRegex("<h1[^>]*>(.*?)</h1>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex FirstHeading();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Markup();
}
