using System.Threading.Channels;
using JasperFx.Events.Daemon.HighWater;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace ChasPravdy.Platform;

/// <summary>
/// Wakes the relay, on whichever replica it runs, after events were committed: LISTEN/NOTIFY, but outside of the transaction.
/// </summary>
/// <remarks>
/// A transaction that notifies holds a lock of the whole cluster while it commits, so that commits wait for one another: 840
/// instead of 5,000 a second on the machine where this was measured. One pump rings for all that was committed meanwhile.
/// </remarks>
sealed class RelayBell : BackgroundService
{
    // Under load, events committed so soon after one another are published together.
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    readonly Channel<bool> rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    readonly NpgsqlDataSource database;

    public RelayBell(IConfiguration configuration)
    {
        // A notification that a power cut swallows is no loss: the daemon also looks by itself.
        database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(configuration.Required("ConnectionStrings:Store"))
        {
            Options = "-c synchronous_commit=off",
            MaxPoolSize = 4,
        });
    }

    /// <summary>Says that events were committed; never waits.</summary>
    public void Ring() => rung.Writer.TryWrite(true);

    /// <summary>The daemon's ear; a new one for every daemon, since it goes with it.</summary>
    public IDaemonWakeup Ear() => new RelayEar(database);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in rung.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await using var notify = database.CreateCommand($"select pg_notify('{RelayEar.Channel}', '')");
                await notify.ExecuteNonQueryAsync(stoppingToken);
            }
            catch (NpgsqlException)
            {
                // The database is away; the daemon looks by itself when it is back.
            }

            await Task.Delay(Pause, stoppingToken);
        }
    }

    public override void Dispose()
    {
        database.Dispose();
        base.Dispose();
    }
}
