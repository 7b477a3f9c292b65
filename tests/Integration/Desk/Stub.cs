using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChasPravdy.Tests.Integration.Desk;

/// <summary>Stands where a service would, notes what reaches it, and can go away and come back at the same address.</summary>
sealed class Stub(string openApi) : IAsyncDisposable
{
    WebApplication? app;

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>The last request that reached it.</summary>
    public Heard Last { get; private set; } = null!;

    public sealed record Heard(string Method, string Target, IReadOnlyDictionary<string, string> Headers, long Length);

    public async Task Start()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.AbsoluteUri);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        app = builder.Build();
        app.MapGet("/openapi/v1.json", () => Results.Text(openApi, "application/json"));
        app.MapGet("/health/ready", () => Results.Json(new { status = "ready", parts = new { } }));
        app.Map("/{**rest}", Answer);
        await app.StartAsync();
        Address = new(app.Urls.Single());
    }

    public async Task Stop()
    {
        if (app is not null) await app.DisposeAsync();
        app = null;
    }

    public async ValueTask DisposeAsync() => await Stop();

    async Task Answer(HttpContext http)
    {
        if (http.Request.Path.Value!.EndsWith("/broken", StringComparison.Ordinal))
        {
            http.Abort();
            return;
        }
        long length = 0;
        var buffer = new byte[81920];
        while (await http.Request.Body.ReadAsync(buffer) is var read and > 0) length += read;
        Last = new(
            http.Request.Method, http.Request.Path + http.Request.QueryString.Value,
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), length);
        http.Response.StatusCode = 202;
        http.Response.Headers.ETag = "\"4\"";
        await http.Response.WriteAsync("as the service said");
    }
}
