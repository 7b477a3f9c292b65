using Npgsql;

namespace ChasPravdy.Translation.Memory;

/// <summary>
/// Connections for look-ups and imports. Each search is planned for its own features: whether a feature is rare decides how it is
/// best searched for, and a plan for any feature would suit none.
/// </summary>
public sealed class MemoryDatabase(string connectionString) : IAsyncDisposable, IDisposable
{
    readonly NpgsqlDataSource source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
    {
        MaxPoolSize = 8,
        NoResetOnClose = true,
        MaxAutoPrepare = 20,
        AutoPrepareMinUsages = 2,
        Options = "-c plan_cache_mode=force_custom_plan",
    });

    public ValueTask<NpgsqlConnection> Open(CancellationToken ct) => source.OpenConnectionAsync(ct);

    public void Dispose() => source.Dispose();

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
