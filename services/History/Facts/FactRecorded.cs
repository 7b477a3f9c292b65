using System.Text.Json;
using System.Text.Json.Serialization;
using ChasPravdy.Contracts.History;

namespace ChasPravdy.History.Facts;

/// <summary>
/// One fact of an article's history: the event that each history stream consists of. Its place in the stream is its position.
/// Stored for ever: only add optional fields.
/// </summary>
public sealed record FactRecorded(
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
    JsonElement Changes)
{
    /// <summary>Subject ids of those whom the fact concerns besides its actor.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Concerns { get; init; }

    /// <summary>What a newer service says and this build does not know; kept as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; init; }

    public Place PlaceIn(Guid articleId) => new(articleId, $"{Service}/{Stream}", StreamVersion);

    public static FactRecorded From(ArticleFact fact) =>
        new(fact.EventId, fact.Service, fact.Stream, fact.StreamVersion, fact.Type, fact.OccurredAt.ToUniversalTime(), fact.Actor,
            fact.CommandId, fact.CausationId, fact.CorrelationId, fact.Changes)
        {
            Concerns = fact.Concerns,
            Unknown = fact.Unknown,
        };
}
