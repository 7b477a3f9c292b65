using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChasPravdy.Tests.Integration.Publishing;

/// <summary>Somebody's server that is told of what is published, over real HTTP.</summary>
sealed class Receiver : IAsyncDisposable
{
    LocalServer server = null!;

    Receiver()
    {
    }

    /// <summary>What it does instead of taking it.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    /// <summary>What it took, in the order in which it came.</summary>
    public ConcurrentQueue<Told> Heard { get; } = new();

    public int Asked { get; private set; }

    public Uri Address => new(server.Address, "hook");

    public static async Task<Receiver> Start()
    {
        var receiver = new Receiver();
        receiver.server = await LocalServer.Start(routes => routes.MapPost("/hook", receiver.Take));
        return receiver;
    }

    async Task Take(HttpContext http)
    {
        Asked++;
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (Instead is { } instead)
        {
            await instead(http);
            return;
        }

        var headers = http.Request.Headers;
        Heard.Enqueue(new(
            headers["webhook-id"].Single()!, headers["webhook-timestamp"].Single()!, headers["webhook-signature"].Single()!, body));
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    public sealed record Told(string Id, string Timestamp, string Signature, string Body)
    {
        public string Type => (string)JsonNode.Parse(Body)!["type"]!;

        public JsonNode About => JsonNode.Parse(Body)!["data"]!;
    }
}
