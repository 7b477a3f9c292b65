using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChasPravdy.Tests.Integration.Translation;

/// <summary>A server that speaks LibreTranslate's API over real HTTP, translates by saying the language first, and fails on demand.</summary>
sealed class LibreTranslateServer : IAsyncDisposable
{
    readonly WebApplication app;
    int asked;

    LibreTranslateServer(WebApplication app) => this.app = app;

    /// <summary>What it does instead of translating.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    /// <summary>What it makes of one text.</summary>
    public Func<string, string> Say { get; set; } = text => $"Ja: {text}";

    /// <summary>How many translations it was asked for, answered or not.</summary>
    public int Asked => asked;

    public ConcurrentQueue<JsonObject> Questions { get; } = new();

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");

    public static async Task<LibreTranslateServer> Start()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LibreTranslateServer(builder.Build());
        server.app.MapGet("/languages", () => new[]
        {
            new { code = "de", name = "German", targets = new[] { "de", "fr", "zh" } },
            new { code = "zh", name = "Chinese", targets = new[] { "de" } },
        });
        server.app.MapPost("/translate", server.Translate);
        await server.app.StartAsync();
        return server;
    }

    async Task Translate(HttpContext http)
    {
        Interlocked.Increment(ref asked);
        var question = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        Questions.Enqueue(question);
        if (Instead is { } instead)
            await instead(http);
        else
            await http.Response.WriteAsJsonAsync(new { translatedText = question["q"]!.AsArray().Select(text => Say((string)text!)).ToArray() });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
