using System.Globalization;
using System.Text.Json;

namespace ChasPravdy.Tests.Client;

/// <summary>One stored event, with what it changed: a JSON Merge Patch (RFC 7396) to the article's state document.</summary>
public sealed record Fact(
    long Position,
    Guid EventId,
    string Service,
    string Stream,
    long StreamVersion,
    string Type,
    DateTimeOffset OccurredAt,
    Actor Actor,
    string CommandId,
    string? CausationId,
    string? CorrelationId,
    JsonElement Changes);

public sealed record Actor(string Id, string Name, string Role);

/// <summary>The state document, and the last fact that went into it.</summary>
public sealed record ArticleState(Guid ArticleId, long Position, DateTimeOffset At, JsonElement State);

/// <summary>From one state to another, as a JSON Patch (RFC 6902) and as a JSON Merge Patch (RFC 7396).</summary>
public sealed record ArticleChanges(Guid ArticleId, Moment From, Moment To, long Facts, JsonElement Patch, JsonElement MergePatch);

public sealed record Moment(long Position, DateTimeOffset? At);

/// <summary>The calls under <c>/api/history</c>, as one person.</summary>
public sealed class HistoryCalls(Person person)
{
    public Task<Page<Fact>> Facts(Guid articleId, string? cursor = null, CancellationToken ct = default) =>
        person.Get(Query.Of($"/api/history/{articleId}", ("cursor", cursor)), Wire.Default.PageFact, ct);

    /// <summary>Every fact, oldest first, over as many pages as there are.</summary>
    public async Task<IReadOnlyList<Fact>> AllFacts(Guid articleId, CancellationToken ct = default)
    {
        List<Fact> facts = [];
        string? cursor = null;
        do
        {
            var page = await Facts(articleId, cursor, ct);
            facts.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return facts;
    }

    /// <summary>The article as it stood at an instant, or after the fact at a position, or now.</summary>
    public Task<ArticleState> State(Guid articleId, DateTimeOffset? at = null, long? position = null, CancellationToken ct = default) =>
        person.Get(
            Query.Of($"/api/history/{articleId}/state",
                ("at", at?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
                ("position", position?.ToString(CultureInfo.InvariantCulture))),
            Wire.Default.ArticleState, ct);

    /// <summary>What changed between two moments, each a position or an instant; without the second, until now.</summary>
    public Task<ArticleChanges> Changes(Guid articleId, string from, string? to = null, CancellationToken ct = default) =>
        person.Get(Query.Of($"/api/history/{articleId}/changes", ("from", from), ("to", to)), Wire.Default.ArticleChanges, ct);

    /// <summary>Waits until enough is recorded: History takes facts in its own time.</summary>
    public Task<IReadOnlyList<Fact>> WhenRecorded(
        Guid articleId, string forWhat, Func<IReadOnlyList<Fact>, bool> enough, TimeSpan? within = null, CancellationToken ct = default) =>
        Wait.Until(
            forWhat,
            async stop =>
            {
                try
                {
                    var facts = await AllFacts(articleId, stop);
                    return enough(facts) ? facts : null;
                }
                catch (ProblemException problem) when (problem.Status == 404)
                {
                    return null;
                }
            },
            within, ct);
}
