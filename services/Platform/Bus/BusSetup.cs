using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChasPravdy.Platform;

/// <summary>The service's connection to RabbitMQ: one quorum queue named as the service, with dead letters.</summary>
/// <remarks>
/// The whole topology (users, exchanges, queues, bindings) is declared by <c>deploy/rabbitmq</c> before anything is published,
/// so no service needs a right on another's exchanges but to read them.
/// </remarks>
public static class BusSetup
{
    /// <summary>The header that names the article, so that one article's messages are handled one after another.</summary>
    public const string ArticleHeader = "article";

    const int Partitions = 8;

    /// <summary>Connects to <c>ConnectionStrings:Broker</c>; consumers registered here share the service's queue.</summary>
    public static void AddBus(
        this WebApplicationBuilder builder,
        Action<IBusRegistrationConfigurator>? consumers = null,
        Action<IRabbitMqReceiveEndpointConfigurator, IBusRegistrationContext>? endpoint = null)
    {
        var broker = new Uri(builder.Configuration.Required("ConnectionStrings:Broker"));
        builder.Services.AddMassTransit(bus =>
        {
            consumers?.Invoke(bus);
            bus.DisableUsageTelemetry(); // the newsroom tells nobody outside what it runs
            bus.ConfigureHealthCheckOptions(health =>
            {
                health.Name = "broker";
                health.MinimalFailureStatus = HealthStatus.Degraded; // commands are accepted all the same
            });
            bus.UsingRabbitMq((context, rabbit) =>
            {
                var service = context.GetRequiredService<ServiceName>();
                rabbit.Host(broker, host => host.PublisherConfirmation = true);
                rabbit.ConfigureJsonSerializerOptions(json =>
                {
                    json.WriteIndented = false;
                    return json;
                });
                rabbit.MessageTopology.SetEntityNameFormatter(new ExchangeNames(service));
                rabbit.Publish<Contracts.IArticleMessage>(publish => publish.Exclude = true);
                if (consumers is not null)
                {
                    rabbit.ReceiveEndpoint(service.Value, queue =>
                    {
                        Configure(queue, service);
                        if (endpoint is null)
                        {
                            queue.ConcurrentMessageLimit = Partitions;
                            // Given a count instead, every message type would have partitions of its own.
                            queue.UsePartitioner(queue.CreatePartitioner(Partitions), Article);
                            queue.ConfigureConsumers(context);
                        }
                        else
                        {
                            endpoint(queue, context);
                        }
                    });
                }
            });
        });
        builder.Services.Configure<MassTransitHostOptions>(options => options.StopTimeout = TimeSpan.FromSeconds(10));
        BusLife.Take(builder.Services);
        builder.Services.AddHostedService<QueueDepth>();
    }

    static void Configure(IRabbitMqReceiveEndpointConfigurator queue, ServiceName service)
    {
        queue.ConfigureConsumeTopology = false; // bound by deploy/rabbitmq
        queue.PublishFaults = false; // a failed message waits in the error queue; nobody listens for faults
        queue.SetQuorumQueue();
        queue.SetQueueArgument("x-dead-letter-exchange", $"{service}.dead");
        queue.PrefetchCount = 64;
        queue.UseMessageRetry(retry =>
        {
            // An outage is no fault of the message: wait it out, up to a day.
            retry.Exponential(20_000, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(200));
            retry.Handle<Exception>(Outage.Is);
        });
        queue.UseMessageRetry(retry =>
        {
            retry.Exponential(4, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(100));
            retry.Handle<Exception>(exception => !Outage.Is(exception));
        });
    }

    static Guid Article(ConsumeContext context) => context.Headers.Get<Guid>(ArticleHeader) ?? context.MessageId ?? Guid.Empty;
}
