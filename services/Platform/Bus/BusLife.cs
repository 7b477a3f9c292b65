using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChasPravdy.Platform;

/// <summary>Starts the bus beside the service, and stops it whole, also one that has not yet got as far as started.</summary>
/// <remarks>
/// MassTransit's own hosted service passes over a bus that is still starting. Its start then ends after the service is gone,
/// and what it consumes fails for want of the service and lands in the error queue.
/// </remarks>
sealed partial class BusLife(IBusDepot depot, IOptions<MassTransitHostOptions> options, ILogger<BusLife> log) : IHostedService, IDisposable
{
    readonly CancellationTokenSource stopping = new();
    Task started = Task.CompletedTask;

    /// <summary>Commands are accepted while the broker is away, so nobody waits for the start.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        started = depot.Start(stopping.Token);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var patience = options.Value.StopTimeout ?? Timeout.InfiniteTimeSpan;
        if (!started.IsCompleted)
        {
            await stopping.CancelAsync(); // a bus whose start is given up stops what it had started
        }

        try
        {
            await started.WaitAsync(patience, cancellationToken);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            LogNeverStarted(exception.Message);
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        await depot.Stop(limit.Token);
    }

    public void Dispose() => stopping.Dispose();

    /// <summary>Puts this in the place of MassTransit's own hosted service.</summary>
    public static void Take(IServiceCollection services)
    {
        services.RemoveMassTransitHostedService();
        services.AddHostedService<BusLife>();
    }

    [LoggerMessage(LogLevel.Debug, "The bus was stopped before it had started: {Reason}")]
    partial void LogNeverStarted(string reason);
}
