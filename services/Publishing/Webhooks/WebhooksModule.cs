using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Webhooks;

public static class WebhooksModule
{
    public static EventStore WithWebhooks(this EventStore store, IServiceCollection services)
    {
        services.AddSingleton(provider => WebhookSettings.Of(provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton<WebhookRegister>();
        services.AddSingleton<DeliveryQueue>();
        services.AddSingleton<WebhookCaller>();
        services.AddHostedService<WebhookDeliveries>();
        return store.WithTables(WebhookTables.Sql);
    }

    public static void MapWebhooks(this WebApplication app)
    {
        var webhooks = app.MapGroup("/api/webhooks").WithTags("Webhooks").RequireAuthorization(Roles.Administrator);
        webhooks.MapListWebhooks();
        webhooks.MapAddWebhook();
        webhooks.MapRemoveWebhook();
        webhooks.MapListDeadDeliveries();
        webhooks.MapResendDeliveries();
    }
}
