namespace ChasPravdy.Publishing.Webhooks;

public static class ResendDeliveriesEndpoint
{
    public static void MapResendDeliveries(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/{id:guid}/resend", Handle).WithName("ResendDeliveries")
            .WithSummary("Tries for another day what was given up").Produces<Resent>();

    static async Task<IResult> Handle(Guid id, DeliveryQueue queue, TimeProvider clock, CancellationToken ct) =>
        TypedResults.Ok(new Resent(await queue.Resend(id, clock.GetUtcNow(), ct)));
}

/// <summary>How many events are told once more.</summary>
public sealed record Resent(int Count);
