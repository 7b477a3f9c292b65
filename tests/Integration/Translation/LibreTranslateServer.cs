using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChasPravdy.Tests.Integration.Translation;

/// <summary>A server that speaks LibreTranslate's API over real HTTP, translates by saying the language first, and fails on demand.</summary>
sealed class LibreTranslateServer : IAsyncDisposable
{
    LocalServer server = null!;
    int asked;

    LibreTranslateServer()
    {
    }

    /// <summary>What it does instead of translating.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    /// <summary>What it makes of one text.</summary>
    public Func<string, string> Say { get; set; } = text => $"Ja: {text}";

    /// <summary>How many translations it was asked for, answered or not.</summary>
    public int Asked => asked;

    public ConcurrentQueue<JsonObject> Questions { get; } = new();

    public Uri Address => server.Address;

    public static async Task<LibreTranslateServer> Start()
    {
        var machine = new LibreTranslateServer();
        machine.server = await LocalServer.Start(routes =>
        {
            routes.MapGet("/languages", () => new[]
            {
                new { code = "de", name = "German", targets = new[] { "de", "fr", "zh" } },
                new { code = "zh", name = "Chinese", targets = new[] { "de" } },
            });
            routes.MapPost("/translate", machine.Translate);
        });
        return machine;
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

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
