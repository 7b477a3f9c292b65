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
    public Task<JsonElement> State(Guid articleId, DateTimeOffset? at = null, long? position = null, CancellationToken ct = default) =>
        person.Get(
            Query.Of($"/api/history/{articleId}/state",
                ("at", at?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
                ("position", position?.ToString(CultureInfo.InvariantCulture))),
            Wire.Default.JsonElement, ct);

    public Task<JsonElement> Changes(Guid articleId, string from, string? to = null, CancellationToken ct = default) =>
        person.Get(Query.Of($"/api/history/{articleId}/changes", ("from", from), ("to", to)), Wire.Default.JsonElement, ct);
}
