using JasperFx.Events.Daemon.HighWater;
using Npgsql;

namespace ChasPravdy.Platform;

/// <summary>Hears the <see cref="CommitBell"/>, for Marten's daemon and whoever else waits between two looks at the store.</summary>
/// <remarks>
/// What rings while its owner looks waits on the connection and ends the next wait at once. Marten's own ear throws it away,
/// and the events would lie until the daemon next looks without being rung for.
/// </remarks>
/// <param name="database">The service's database; the caller's to dispose. The ear keeps one connection of it.</param>
public sealed class CommitEar(NpgsqlDataSource database) : IDaemonWakeup
{
    /// <summary>The name that NOTIFY rings.</summary>
    public const string Channel = "commits";

    NpgsqlConnection? listening;

    /// <summary>Returns when it has rung since the last wait, or after the time. Without the database it only waits for the time.</summary>
    public async Task WaitAsync(TimeSpan timeout, CancellationToken token)
    {
        try
        {
            listening ??= await Listen(token);
            await listening.WaitAsync(timeout, token);
        }
        catch (NpgsqlException)
        {
            Dispose();
            await Task.Delay(timeout, token); // the database is away; until it is back, its owner looks when the time is over
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        listening?.Dispose();
        listening = null;
    }

    async Task<NpgsqlConnection> Listen(CancellationToken ct)
    {
        var connection = await database.OpenConnectionAsync(ct);
        try
        {
            await using var listen = new NpgsqlCommand($"listen {Channel}", connection);
            await listen.ExecuteNonQueryAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
