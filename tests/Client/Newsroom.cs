using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace ChasPravdy.Tests.Client;

/// <summary>A running newsroom seen from outside: its front door, its sign-in and its public site.</summary>
public sealed class Newsroom : IDisposable
{
    readonly ConcurrentDictionary<string, Person> people = new();
    readonly HttpClient http;

    public Newsroom(Uri desk, Uri identity, Uri site, HttpMessageHandler? handler = null, TimeProvider? clock = null)
    {
        (Desk, Identity, Site, Clock) = (desk, identity, site, clock ?? TimeProvider.System);
        http = new HttpClient(handler ?? Pooled()) { Timeout = TimeSpan.FromSeconds(60) };
    }

    public Uri Desk { get; }
    public Uri Identity { get; }
    public Uri Site { get; }
    public TimeProvider Clock { get; }

    /// <summary>
    /// NEWSROOM_URL, NEWSROOM_IDENTITY and NEWSROOM_SITE name the origins; without them it is this machine,
    /// on NEWSROOM_PORT (8080) for the front door, the next for the site and the one after for sign-in.
    /// </summary>
    public static Newsroom FromEnvironment()
    {
        var port = int.TryParse(Variable("NEWSROOM_PORT"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 8080;
        return new(Origin("NEWSROOM_URL", port), Origin("NEWSROOM_IDENTITY", port + 2), Origin("NEWSROOM_SITE", port + 1));

        static Uri Origin(string name, int port) => new(Variable(name) ?? $"http://localhost:{port}");
        static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
    }

    /// <summary>One of the people that Identity knows; signs in at the first call that needs it.</summary>
    public Person Person(string name, string password = "newsroom-demo") =>
        people.GetOrAdd(name, static (name, given) => new Person(given.At, name, given.Password), (At: this, Password: password));

    /// <summary>Any request, exactly as given; relative addresses are under the front door.</summary>
    public Task<HttpResponseMessage> Send(
        HttpRequestMessage request, HttpCompletionOption until = HttpCompletionOption.ResponseContentRead, CancellationToken ct = default)
    {
        if (request.RequestUri is { IsAbsoluteUri: false } relative)
            request.RequestUri = new Uri(Desk, relative);
        return http.SendAsync(request, until, ct);
    }

    /// <summary>A page of the site, or whatever is at its path.</summary>
    public async Task<SitePage> Page(string path, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Site, path));
        using var response = await Send(request, ct: ct);
        return new(new Uri(Site, path), (int)response.StatusCode, await response.Content.ReadAsStringAsync(ct));
    }

    /// <summary>Waits until readers see this headline at this path.</summary>
    public Task<SitePage> WhenShown(string path, string headline, TimeSpan? within = null, CancellationToken ct = default) =>
        Wait.Until(
            $"“{headline}” at {new Uri(Site, path)}",
            async stop => await Page(path, stop) is { Status: 200 } page && page.Headline == headline ? page : null,
            within, ct);

    public void Dispose() => http.Dispose();

    // No proxy: the newsroom is near. No redirects: tests want to see them. One pool for everybody.
    static SocketsHttpHandler Pooled() => new()
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        ActivityHeadersPropagator = null,
    };
}
