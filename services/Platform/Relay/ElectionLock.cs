using Npgsql;

namespace ChasPravdy.Platform;

/// <summary>
/// A PostgreSQL advisory lock of a connection of its own, watched by asking that connection something now and then.
/// </summary>
/// <remarks>
/// Waiting for the lock and watching it leave no statement running between the questions: Marten's daemon takes every open
/// transaction for one that may still fill a gap in the events' numbers, and would hold the relay back for as long as it lasts.
/// </remarks>
sealed class ElectionLock : IAsyncDisposable
{
    readonly NpgsqlConnection connection;
    readonly CancellationTokenSource lost = new(), released = new();
    readonly Task watching;

    ElectionLock(NpgsqlConnection connection, TimeSpan watch, TimeProvider clock)
    {
        this.connection = connection;
        Lost = lost.Token;
        watching = Watch(watch, clock);
    }

    /// <summary>Cancelled when the connection no longer answers, and the lock may be someone else's.</summary>
    public CancellationToken Lost { get; }

    /// <summary>Asks for the lock every <paramref name="watch"/> until it is free.</summary>
    public static async Task<ElectionLock> Acquire(
        string connectionString, string name, TimeSpan watch, TimeProvider clock, CancellationToken ct)
    {
        // Unpooled: closing it gives the lock up.
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 5 }.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            await using var attempt = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended($1, 0))", connection)
            {
                Parameters = { new() { Value = name } },
            };
            while (await attempt.ExecuteScalarAsync(ct) is not true)
            {
                await Task.Delay(watch, clock, ct);
            }

            return new ElectionLock(connection, watch, clock);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await released.CancelAsync();
        await watching;
        await connection.DisposeAsync();
        lost.Dispose();
        released.Dispose();
    }

    async Task Watch(TimeSpan watch, TimeProvider clock)
    {
        try
        {
            await using var question = new NpgsqlCommand("select 1", connection);
            while (true)
            {
                await Task.Delay(watch, clock, released.Token);
                await question.ExecuteScalarAsync(CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (released.IsCancellationRequested)
        {
            // Given up by its holder.
        }
        catch (Exception)
        {
            await lost.CancelAsync();
        }
    }
}
