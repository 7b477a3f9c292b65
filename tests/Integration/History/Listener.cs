using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Threading.Channels;

namespace ChasPravdy.Tests.Integration.History;

/// <summary>An event as the connection gave it.</summary>
sealed record Heard(long Id, string Type, JsonElement Data);

/// <summary>Someone who listens to <c>GET /api/events</c>: hears the connection out in the background.</summary>
sealed class Listener : IAsyncDisposable
{
    readonly Channel<Heard> heard = Channel.CreateUnbounded<Heard>();
    readonly HttpResponseMessage response;
    readonly TaskCompletionSource connected = new();
    readonly Task hearing;

    public Listener(HttpResponseMessage response, bool beats)
    {
        this.response = response;
        hearing = Hear(beats);
    }

    public Task Connected() => connected.Task.WaitAsync(TimeSpan.FromSeconds(20));

    public async Task<IReadOnlyList<Heard>> Next(int count, int seconds = 30)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var items = new List<Heard>();
        try
        {
            while (items.Count < count)
                items.Add(await heard.Reader.ReadAsync(patience.Token));
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Heard {items.Count} of {count}.");
        }

        return items;
    }

    public Task Ends(int seconds) => hearing.WaitAsync(TimeSpan.FromSeconds(seconds));

    public async ValueTask DisposeAsync()
    {
        response.Dispose();
        await hearing;
    }

    async Task Hear(bool beats)
    {
        try
        {
            await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync())
            {
                connected.TrySetResult();
                if (beats || item.EventType != "heartbeat")
                    await heard.Writer.WriteAsync(new(long.Parse(item.EventId!, CultureInfo.InvariantCulture), item.EventType, JsonSerializer.Deserialize<JsonElement>(item.Data)));
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException or HttpRequestException)
        {
            // Somebody hung up.
        }
    }
}
