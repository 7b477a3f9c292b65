using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Webhooks;

public static class AddWebhookEndpoint
{
    /// <param name="Url">Where to: https.</param>
    /// <param name="Secret">Signs what is sent: <c>whsec_</c> and 24 to 64 bytes in Base64. It is never shown.</param>
    /// <param name="Events">What to tell of.</param>
    public sealed record Request(string Url, string Secret, IReadOnlyList<string> Events);

    public static void MapAddWebhook(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/", Handle).WithName("AddWebhook")
            .WithSummary("Tells an address of what is published, signed as Standard Webhooks has it")
            .Produces<WebhookView>(StatusCodes.Status201Created);

    static async Task<IResult> Handle(
        Request request, Subject subject, TimeProvider clock, WebhookSettings settings, WebhookRegister register, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var errors = new FieldErrors();
        var url = WebhookAddress.Read(request.Url, settings.AllowThisMachine, errors);
        errors.Require(
            WebhookSignature.Key(request.Secret) is not null, "secret", "Write whsec_ and 24 to 64 random bytes in Base64.");
        errors.Require(request.Events.Count > 0, "events", "Name at least one event.");
        foreach (var (index, _) in request.Events.Index().Where(item => !WebhookEvents.All.Contains(item.Item)).Take(10))
        {
            errors.Add($"events[{index}]", $"The event must be one of {string.Join(", ", WebhookEvents.All)}.");
        }

        errors.ThrowIfAny();
        var webhook = new Webhook(
            Guid.CreateVersion7(now), url, request.Secret, [.. WebhookEvents.All.Where(request.Events.Contains)], subject.Id, now.Storable());
        await register.Add(webhook, ct);
        return TypedResults.Created($"/api/webhooks/{webhook.Id}", WebhookView.Of(webhook, default));
    }
}
