using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ChasPravdy.Tests.Client;

/// <summary>What just happened. The position is the fact's place in its article's history.</summary>
public sealed record News(
    long Position, Guid EventId, string Service, string Type, Guid ArticleId, string? Language, Actor Actor, DateTimeOffset At);

/// <summary>News and the id to resume after.</summary>
public sealed record HeardNews(long Id, News News);

/// <summary><c>GET /api/events</c>, as one person.</summary>
public sealed class EventCalls(Person person)
{
    /// <summary>Everything that happens, until the connection ends; heartbeats are left out.</summary>
    /// <param name="articleId">Only of this article.</param>
    /// <param name="language">Only what touches this language.</param>
    /// <param name="mine">Only what this person caused, or what concerns them.</param>
    /// <param name="after">The last id heard, to hear what was missed; without it, what happens from now on.</param>
    /// <param name="connected">Completed once the newsroom listens back.</param>
    /// <param name="ct">Hangs up.</param>
    public async IAsyncEnumerable<HeardNews> Listen(
        Guid? articleId = null, string? language = null, bool mine = false, long? after = null, TaskCompletionSource? connected = null,
        [EnumeratorCancellation] CancellationToken ct = default)
    {
        var path = Query.Of(
            "/api/events", ("articleId", articleId?.ToString()), ("language", language), ("mine", mine ? "true" : null));
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (after is { } id)
            request.Headers.TryAddWithoutValidation("Last-Event-ID", id.ToString(CultureInfo.InvariantCulture));
        using var response = await person.Open(request, ct);
        if (!response.IsSuccessStatusCode)
            throw await ProblemException.From(response, ct);
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync(ct)).EnumerateAsync(ct))
        {
            connected?.TrySetResult();
            if (item.EventType != "heartbeat")
            {
                yield return new(
                    long.Parse(item.EventId!, CultureInfo.InvariantCulture), JsonSerializer.Deserialize(item.Data, Wire.Default.News)!);
            }
        }
    }
}
