using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChasPravdy.Platform;

/// <summary>
/// Work that runs on one replica at a time, under a PostgreSQL advisory lock that is watched: when the connection that holds the
/// lock is lost, the work is told to stop, and whoever gets the lock next goes on.
/// </summary>
public abstract class ElectedWork(IServiceProvider services) : BackgroundService
{
    static readonly TimeSpan Watch = TimeSpan.FromSeconds(2), Pause = TimeSpan.FromSeconds(1);

    /// <summary>Names the lock inside the service's database.</summary>
    protected abstract string Name { get; }

    /// <summary>Does the work until <paramref name="untilLost"/> is cancelled: the lock was lost or the host stops.</summary>
    protected abstract Task Run(CancellationToken untilLost);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(GetType());
        var clock = services.GetRequiredService<TimeProvider>();
        var store = services.GetRequiredService<IConfiguration>().Required("ConnectionStrings:Store");
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var election = await ElectionLock.Acquire(store, Name, Watch, clock, stoppingToken);
                using var held = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, election.Lost);
                log.LogInformation("{Work} runs here.", Name);
                await Run(held.Token);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                log.LogWarning(exception, "{Work} stopped here and will be tried again.", Name);
            }

            await Task.Delay(Pause, clock, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
