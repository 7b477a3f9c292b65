using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Webhooks;

public static class RemoveWebhookEndpoint
{
    public static void MapRemoveWebhook(this IEndpointRouteBuilder routes) =>
        routes.MapDelete("/{id:guid}", Handle).WithName("RemoveWebhook").Produces(StatusCodes.Status204NoContent);

    static async Task<IResult> Handle(Guid id, WebhookRegister register, CancellationToken ct) =>
        await register.Remove(id, ct) ? TypedResults.NoContent() : throw NotFoundException.For<Webhook>();
}
