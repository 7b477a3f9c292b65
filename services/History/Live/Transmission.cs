using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ChasPravdy.Platform;

namespace ChasPravdy.History.Live;

/// <summary>One listener's server-sent events: what they missed, then what comes, and a heartbeat when nothing does.</summary>
public sealed class Transmission(Listener listener, NewsReader reader, Heartbeat heartbeat, TimeProvider clock)
{
    const int PageSize = 200;

    static readonly TimeSpan Reconnect = TimeSpan.FromSeconds(2);
    static readonly JsonSerializerOptions Json = ConfiguredJson();

    /// <param name="after">The last place that they know; null: from now on.</param>
    /// <param name="ct">Ends the transmission.</param>
    public async IAsyncEnumerable<SseItem<string>> Send(long? after, [EnumeratorCancellation] CancellationToken ct)
    {
        var place = after is { } known && known < listener.JoinedAt ? known : listener.JoinedAt;
        yield return Beat(place);
        while (place < listener.JoinedAt)
        {
            var page = await reader.Read(place, listener.JoinedAt, listener.Filter.Article, PageSize, ct);
            foreach (var missed in page.Items.Where(listener.Filter.Lets))
            {
                yield return Item(missed);
            }

            place = page.Items.Count == PageSize ? page.Items[^1].Place : listener.JoinedAt;
        }

        var beat = Task.Delay(heartbeat.Every, clock, ct);
        var coming = listener.Waiting.WaitToReadAsync(ct).AsTask();
        while (true)
        {
            if (await Task.WhenAny(coming, beat) == beat)
            {
                await beat;
                yield return Beat(place);
                beat = Task.Delay(heartbeat.Every, clock, ct);
                continue;
            }

            if (!await coming)
            {
                yield break; // let go
            }

            while (listener.Waiting.TryRead(out var item))
            {
                place = item.Place;
                yield return Item(item);
            }

            coming = listener.Waiting.WaitToReadAsync(ct).AsTask();
        }
    }

    static SseItem<string> Item(WireItem item) =>
        new(JsonSerializer.Serialize(item.News, Json), item.News!.Type) { EventId = item.Place.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    SseItem<string> Beat(long place) => new(JsonSerializer.Serialize(new { at = clock.GetUtcNow() }, Json), "heartbeat")
    {
        EventId = place.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ReconnectionInterval = Reconnect,
    };

    static JsonSerializerOptions ConfiguredJson()
    {
        var json = new JsonSerializerOptions();
        StrictJson.Configure(json);
        return json;
    }
}
