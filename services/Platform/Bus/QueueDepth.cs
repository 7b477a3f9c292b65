using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace ChasPravdy.Platform;

/// <summary>Measures how many messages wait in the service's queue, its dead letters and its error queue.</summary>
sealed class QueueDepth : BackgroundService
{
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    readonly Dictionary<string, long> depths = [];
    readonly ConnectionFactory factory;
    readonly TimeProvider clock;
    readonly string[] queues;

    public QueueDepth(IConfiguration configuration, ServiceName service, TimeProvider clock)
    {
        this.clock = clock;
        factory = new ConnectionFactory
        {
            Uri = new Uri(configuration.Required("ConnectionStrings:Broker")),
            ClientProvidedName = $"{service} queue depth",
        };
        queues = [service.Value, $"{service}.dead", $"{service}_error"];
        NewsroomMetrics.Meter.CreateObservableGauge("newsroom.queue.depth", Observe, "{message}");
    }

    IEnumerable<Measurement<long>> Observe()
    {
        lock (depths)
        {
            return [.. depths.Select(depth => new Measurement<long>(depth.Value, new KeyValuePair<string, object?>("queue", depth.Key)))];
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await factory.CreateConnectionAsync(stoppingToken);
                while (connection.IsOpen)
                {
                    foreach (var queue in queues)
                    {
                        await Measure(connection, queue, stoppingToken);
                    }

                    await Task.Delay(Interval, clock, stoppingToken);
                }
            }
            catch (Exception exception) when (exception is BrokerUnreachableException or OperationInterruptedException or IOException)
            {
                // No broker, nothing to measure; health says so.
                await Task.Delay(Interval, clock, stoppingToken);
            }
        }
    }

    async Task Measure(IConnection connection, string queue, CancellationToken ct)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
        try
        {
            var waiting = await channel.MessageCountAsync(queue, ct);
            lock (depths)
            {
                depths[queue] = waiting;
            }
        }
        catch (OperationInterruptedException)
        {
            // The queue does not exist (yet): nothing ever failed here.
        }
    }
}
