using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Webhooks;

public static class ListWebhooksEndpoint
{
    public static void MapListWebhooks(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", Handle).WithName("ListWebhooks").Produces<Page<WebhookView>>();

    static async Task<IResult> Handle(WebhookRegister register, DeliveryQueue queue, CancellationToken ct)
    {
        var counts = await queue.Counts(ct);
        return TypedResults.Ok(new Page<WebhookView>(
            [.. (await register.All(ct)).Select(webhook => WebhookView.Of(webhook, counts.GetValueOrDefault(webhook.Id)))], Next: null));
    }
}

/// <summary>A webhook without its secret; how many events wait to be told to it, and how many were given up.</summary>
public sealed record WebhookView(
    Guid Id, Uri Url, IReadOnlyList<string> Events, string CreatedBy, DateTimeOffset CreatedAt, long Waiting, long Dead)
{
    public static WebhookView Of(Webhook webhook, (long Waiting, long Dead) count) => new(
        webhook.Id, webhook.Url, webhook.Events, webhook.CreatedBy, webhook.CreatedAt.ToUniversalTime(), count.Waiting, count.Dead);
}
