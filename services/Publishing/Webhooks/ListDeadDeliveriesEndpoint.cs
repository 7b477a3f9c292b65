using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Webhooks;

public static class ListDeadDeliveriesEndpoint
{
    public static void MapListDeadDeliveries(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{id:guid}/dead", Handle).WithName("ListDeadDeliveries")
            .WithSummary("What could not be told for a day, oldest first").Produces<Page<DeadDelivery>>();

    static async Task<IResult> Handle(Guid id, DeliveryQueue queue, CancellationToken ct) => TypedResults.Ok(new Page<DeadDelivery>(
        [
            .. (await queue.Dead(id, ct)).Select(delivery => new DeadDelivery(
                delivery.Event, delivery.Article, delivery.Type, delivery.Since.ToUniversalTime(), delivery.Attempts, delivery.Problem)),
        ],
        Next: null));
}

/// <summary>An event that a webhook was not told of, and why.</summary>
public sealed record DeadDelivery(Guid EventId, Guid ArticleId, string Type, DateTimeOffset Since, int Attempts, string? Problem);
