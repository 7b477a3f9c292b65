using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChasPravdy.Contracts.History;
using ChasPravdy.History.Replay;
using ChasPravdy.Platform;
using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChasPravdy.History.Facts;

public static class ListFactsEndpoint
{
    const int UsualLimit = 100, HighestLimit = 500;

    /// <summary>
    /// A fact at its place in the article's history, counted from 1 without a gap; its changes are a JSON Merge Patch (RFC 7396)
    /// to the article's state document.
    /// </summary>
    public sealed record FactView(
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
        JsonElement Changes)
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<string>? Concerns { get; init; }

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? Unknown { get; init; }
    }

    public static void MapListFacts(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{articleId:guid}", Handle).WithName("ListArticleFacts")
            .WithSummary("Every fact of the article, oldest first")
            .ProducesProblem(400).ProducesProblem(404);

    static async Task<Ok<Page<FactView>>> Handle(
        Guid articleId, string? cursor, string? limit, IQuerySession session, CancellationToken ct)
    {
        var size = Limit(limit);
        var after = Cursor.Decode<long>(cursor) ?? 0;
        var found = await ArticleHistory.Facts(session, articleId, after, size + 1, ct);
        return found.Count == 0 && await session.Events.FetchStreamStateAsync(articleId, ct) is null
            ? throw new NotFoundException("No article has this id.")
            : TypedResults.Ok(Page.Of([.. found.Select(View)], size, fact => fact.Position.ToString(CultureInfo.InvariantCulture)));
    }

    static int Limit(string? limit) => limit is null
        ? UsualLimit
        : int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= HighestLimit
            ? size
            : throw new InvalidFieldsException("limit", $"A page has 1 to {HighestLimit} facts.");

    static FactView View(IEvent stored)
    {
        var fact = (FactRecorded)stored.Data;
        return new(
            stored.Version, fact.EventId, fact.Service, fact.Stream, fact.StreamVersion, fact.Type, fact.OccurredAt, fact.Actor,
            fact.CommandId, fact.CausationId, fact.CorrelationId, fact.Changes)
        {
            Concerns = fact.Concerns,
            Unknown = fact.Unknown,
        };
    }
}
