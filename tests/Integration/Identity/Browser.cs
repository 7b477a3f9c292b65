using System.Net;
using System.Text.RegularExpressions;
using System.Web;

namespace ChasPravdy.Tests.Integration.Identity;

/// <summary>What a browser does at sign-in: it keeps cookies, sends forms as they are, and follows redirects when told to.</summary>
sealed partial class Browser : IDisposable
{
    readonly HttpClient client;

    public Browser(IdentityUnderTest identity, string language = "en")
    {
        client = identity.NewClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public int Status { get; private set; }

    public string Page { get; private set; } = "";

    /// <summary>Where the last answer leads, or null.</summary>
    public Uri? Location { get; private set; }

    public async Task Open(string address) => await Take(await client.GetAsync(address));

    public Task Follow() => Open(Location!.OriginalString);

    /// <summary>Fills in the page's form and sends it.</summary>
    public async Task Send(params (string Name, string Value)[] filled)
    {
        var fields = Hidden().Matches(Page).ToDictionary(
            field => HttpUtility.HtmlDecode(field.Groups["name"].Value), field => HttpUtility.HtmlDecode(field.Groups["value"].Value));
        foreach (var (name, value) in filled) fields[name] = value;
        using var form = new FormUrlEncodedContent(fields);
        await Take(await client.PostAsync(Action().Match(Page).Groups[1].Value, form));
    }

    public string? Given(string parameter) => HttpUtility.ParseQueryString(Location!.Query)[parameter];

    public void Dispose() => client.Dispose();

    async Task Take(HttpResponseMessage response)
    {
        (Status, Location) = ((int)response.StatusCode, response.Headers.Location);
        Page = await response.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]*)" value="(?<value>[^"]*)" ?/?>""")]
    private static partial Regex Hidden();

    [GeneratedRegex("""<form method="post" action="([^"]*)">""")]
    private static partial Regex Action();
}
