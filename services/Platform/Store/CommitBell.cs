using System.Threading.Channels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace ChasPravdy.Platform;

/// <summary>
/// Wakes whoever waits for what was committed, on whichever replica, such as the relay: LISTEN/NOTIFY, but outside of the transaction.
/// </summary>
/// <remarks>
/// A transaction that notifies holds a lock of the whole cluster while it commits, so that commits wait for one another: 840
/// instead of 5,000 a second on the machine where this was measured. One pump rings for all that was committed meanwhile.
/// </remarks>
public sealed class CommitBell : BackgroundService
{
    // Under load, what was committed so soon after one another is looked at together.
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    readonly Channel<bool> rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    readonly NpgsqlDataSource database;

    /// <summary>The bell of the service's own database, at <c>ConnectionStrings:Store</c>.</summary>
    public CommitBell(IConfiguration configuration)
    {
        // A notification that a power cut swallows is no loss: whoever waits also looks without being rung for.
        database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(configuration.Required("ConnectionStrings:Store"))
        {
            Options = "-c synchronous_commit=off",
            MaxPoolSize = 4,
        });
    }

    /// <summary>Says that something was committed; never waits.</summary>
    public void Ring() => rung.Writer.TryWrite(true);

    /// <summary>A new ear, for one who waits: the caller's to dispose.</summary>
    public CommitEar Ear() => new CommitEar(database);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in rung.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await using var notify = database.CreateCommand($"select pg_notify('{CommitEar.Channel}', '')");
                await notify.ExecuteNonQueryAsync(stoppingToken);
            }
            catch (NpgsqlException)
            {
                // The database is away; whoever waits looks without being rung for when it is back.
            }

            await Task.Delay(Pause, stoppingToken);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        database.Dispose();
        base.Dispose();
    }
}
