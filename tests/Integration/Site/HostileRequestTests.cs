using System.Globalization;
using System.Net.Sockets;
using System.Text;
using ChasPravdy.Site.Articles;

namespace ChasPravdy.Tests.Integration.Site;

/// <summary>Requests that no browser sends, to Site as it runs in production: whatever they are, no answer is the server's fault.</summary>
public sealed class HostileRequestTests(Servers servers) : IAsyncLifetime
{
    readonly TestNewsroom newsroom = new(servers);
    readonly ServiceProcess site = new("Site");

    public async ValueTask InitializeAsync()
    {
        var prepared = await newsroom.Start<Article>("site"); // its database and schema
        await prepared.End();
        await site.Start(new Dictionary<string, string>
        {
            ["ConnectionStrings__Store"] = servers.In(prepared.Database, prepared.Database),
            ["ConnectionStrings__Broker"] = newsroom.BrokerFor("site").AbsoluteUri,
            ["Identity__Issuer"] = TestTokens.Issuer,
            ["Site__Origin"] = "https://site.test",
            ["Storage__Folder"] = newsroom.Storage,
            ["Site__Proxies"] = "127.0.0.0/8 ::1",
            ["Logging__LogLevel__Default"] = "Warning",
        });
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    static readonly string Long = new('x', 7_000);

    static readonly string[] Targets =
    [
        "/%", "/%zz", "/%2", "/de/%00", "/de/%0d%0aSet-Cookie:x", "/%c0%ae%c0%ae/", "/%ff%fe", "/%ed%a0%80", "/de/%F0%9F%98%80",
        "/../../etc/passwd", "/de/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/./de/./", "//de//", "/de/..;/", "/\\..\\",
        "/de/?" + new string('q', 6_000), "/?" + string.Join('&', Enumerable.Range(0, 2_000).Select(i => $"a{i}")), "/de/search?q=%", "/de/search?q=%00", "/de/search?q=%ff",
        "/" + new string('a', 7_000), "/de/" + string.Concat(Enumerable.Repeat("%2f", 2_000)), "/" + string.Concat(Enumerable.Repeat("a/", 3_000)),
        "/ninjs/%00/de.json", "/ninjs/00000000-0000-0000-0000-00000000000%31/de.json", "/sitemap-9999999999-1.xml", "/assets/..%2fappsettings.json",
        "/de/2026/02/30/x", "/de/9999/99/99/x", "/de/archive/0000/00/00", "/DE/", "/de/rss.xml/", "*", "http://elsewhere.example/de/", "http://[::1/", "//elsewhere.example/%2f..",
    ];

    [Fact]
    public async Task No_address_is_the_servers_fault()
    {
        foreach (var target in Targets)
        {
            await IsAnswered($"GET {target} HTTP/1.1\r\nHost: site.test\r\nConnection: close\r\n\r\n");
        }
    }

    static readonly string[] Headers =
    [
        "Host: evil.example", "Host: site.test:99999", "Host: [::1]:80", "Host: ", "Host: a b", "Host: site.test\r\nHost: other.test",
        "Host: site.test\r\nRange: bytes=0-", "Host: site.test\r\nRange: bytes=-1,5-,x", "Host: site.test\r\nRange: bytes=" + string.Join(',', Enumerable.Range(0, 1_000).Select(i => $"{i}-")),
        "Host: site.test\r\nIf-None-Match: \"", "Host: site.test\r\nIf-None-Match: " + string.Join(',', Enumerable.Repeat("\"x\"", 2_000)), "Host: site.test\r\nIf-Modified-Since: never",
        "Host: site.test\r\nAccept-Encoding: " + string.Join(',', Enumerable.Repeat("br;q=0.1", 1_000)), "Host: site.test\r\nAccept-Encoding: ;q=,\t,br;;q", "Host: site.test\r\nAccept-Language: \u0001",
        "Host: site.test\r\nAccept-Language: " + string.Join(',', Enumerable.Repeat("uk;q=0.1", 1_000)), "Host: site.test\r\nAccept-Language: ;q=9,*;q=x",
        "Host: site.test\r\nX-Forwarded-Proto: gopher\r\nX-Forwarded-For: nobody", "Host: site.test\r\nX-Forwarded-For: " + string.Join(',', Enumerable.Repeat("1.2.3.4", 1_000)),
        "Host: site.test\r\nContent-Length: -1", "Host: site.test\r\nTransfer-Encoding: chunked\r\nContent-Length: 3", "Host: site.test\r\nExpect: 200-ok", "Host: site.test\r\nCookie: " + new string('c', 7_000),
        "Host: site.test\r\nX-Long: " + new string('x', 40_000), "Host: site.test\r\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"X-{i}: y\r\n")) + "X-End: y",
    ];

    [Fact]
    public async Task No_header_is_the_servers_fault()
    {
        foreach (var headers in Headers)
        {
            foreach (var path in new[] { "/de/", "/", "/de/none", "/sitemap.xml" })
            {
                await IsAnswered($"GET {path} HTTP/1.1\r\n{headers}\r\nConnection: close\r\n\r\n");
            }
        }
    }

    [Fact]
    public async Task Readers_only_read_and_only_a_known_proxy_says_that_they_came_by_TLS()
    {
        foreach (var method in new[] { "POST", "PUT", "DELETE", "OPTIONS", "PROPFIND" })
        {
            Assert.StartsWith("HTTP/1.1 405", await Answer($"{method} /de/ HTTP/1.1\r\nHost: site.test\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        }

        const string ByTls = "Strict-Transport-Security: max-age=";
        Assert.Contains(ByTls, await Answer("GET /de/ HTTP/1.1\r\nHost: site.test\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        Assert.DoesNotContain(ByTls, await Answer("GET /de/ HTTP/1.1\r\nHost: site.test\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
    }

    async Task IsAnswered(string request)
    {
        var answer = await Answer(request);
        var asked = request[..Math.Min(request.Length, 200)];
        Assert.True(answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal), $"No answer to {asked}");
        Assert.True(int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture) is >= 200 and <= 499, $"{answer[..12]} to {asked}");
    }

    async Task<string> Answer(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(site.Address.Host, site.Address.Port);
        var stream = socket.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        }
        catch (IOException)
        {
            // It has heard enough.
        }

        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer);
        }
        catch (IOException)
        {
            // It hung up while more was coming; what it said counts.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }
}
