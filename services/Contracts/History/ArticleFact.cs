using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChasPravdy.Contracts.History;

/// <summary>One stored event of one service, as the history records it.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="EventId">The stored event's id; also the message's id.</param>
/// <param name="Service">The service that stored it: <c>drafting</c>, <c>translation</c> or <c>publishing</c>.</param>
/// <param name="Stream">The stream's id inside that service.</param>
/// <param name="StreamVersion">The event's place in its stream: 1, 2, 3… without a gap.</param>
/// <param name="Type">The event's pinned name, such as <c>article_approved</c>.</param>
/// <param name="OccurredAt">The database's clock, UTC.</param>
/// <param name="Actor">Who caused it.</param>
/// <param name="CommandId">The command that caused it.</param>
/// <param name="CausationId">The message or command before that, if any.</param>
/// <param name="CorrelationId">What all facts of one request share: its W3C trace id.</param>
/// <param name="Changes">What the event means: a JSON Merge Patch (RFC 7396) to the article's state document.</param>
public sealed record ArticleFact(
    Guid ArticleId,
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
    JsonElement Changes) : IArticleMessage
{
    /// <summary>Subject ids of those whom the fact concerns besides its actor; null when it concerns nobody else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Concerns { get; init; }

    /// <summary>What a newer version of this message says and an older reader does not know; History keeps it as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; init; }
}

/// <summary>Who caused a fact.</summary>
/// <param name="Id">The subject id that Identity knows the person or machine by; <c>system:{service}</c> for elected work.</param>
/// <param name="Name">The name at the time.</param>
/// <param name="Role">The role that allowed it.</param>
public sealed record Actor(string Id, string Name, string Role);
