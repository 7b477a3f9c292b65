using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChasPravdy.History.Live;

public static class StreamEventsEndpoint
{
    public static void MapStreamEvents(this IEndpointRouteBuilder routes) => routes.MapGet("/api/events", Handle)
        .WithTags("Events").WithName("StreamEvents")
        .WithSummary("What just happened, as server-sent events; resumes after Last-Event-ID, or after the parameter of that meaning")
        .Produces<string>(StatusCodes.Status200OK, "text/event-stream").ProducesProblem(400);

    static async Task<ServerSentEventsResult<string>> Handle(
        HttpContext http,
        Subject subject,
        Newswire wire,
        NewsReader reader,
        Heartbeat heartbeat,
        TimeProvider clock,
        IHostApplicationLifetime life,
        CancellationToken ct,
        Guid? articleId = null,
        string? language = null,
        bool mine = false,
        string? after = null)
    {
        if (language is not null && !Languages.IsKnown(language))
        {
            throw new InvalidFieldsException("language", $"The language must be one of {string.Join(", ", Languages.All)}.");
        }

        var known = Place("Last-Event-ID", http.Request.Headers["Last-Event-ID"]) ?? Place("after", after);
        var listener = await wire.Join(new(articleId, language, mine ? subject.Id : null), http.Abort, ct);
        http.Response.RegisterForDispose(listener);
        var transmission = new Transmission(listener, reader, heartbeat, clock);
        return TypedResults.ServerSentEvents(Until(transmission, known, Expiry(http.User), clock, life.ApplicationStopping, ct));
    }

    // Nobody listens longer than their token lasts; whoever is still allowed resumes with the next one.
    static async IAsyncEnumerable<SseItem<string>> Until(
        Transmission transmission, long? known, DateTimeOffset? expiry, TimeProvider clock, CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken ct)
    {
        using var expired = new CancellationTokenSource(Lasting(expiry - clock.GetUtcNow()), clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(expired.Token, stopping, ct);
        await using var items = transmission.Send(known, end.Token).GetAsyncEnumerator(end.Token);
        while (true)
        {
            try
            {
                if (!await items.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (OperationCanceledException)
            {
                yield break;
            }

            yield return items.Current;
        }
    }

    static TimeSpan Lasting(TimeSpan? left) => left is null ? Timeout.InfiniteTimeSpan : left > TimeSpan.Zero ? left.Value : TimeSpan.Zero;

    static DateTimeOffset? Expiry(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue("exp"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    static long? Place(string field, string? text) => string.IsNullOrEmpty(text)
        ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? place
            : throw new InvalidFieldsException(field, "Send the id of the last event that you were given.");
}
