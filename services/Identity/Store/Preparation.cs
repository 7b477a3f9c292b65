using ChasPravdy.Identity.People;
using ChasPravdy.Identity.Tokens;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ChasPravdy.Identity.Store;

/// <summary>Before the first request: the keys, the people and the clients that this configuration names.</summary>
public sealed class Preparation(IServiceScopeFactory scopes, TokenKeys keys, TimeProvider clock, ILogger<Preparation> log) : IHostedService
{
    // Any number, the same on every replica: they prepare one after another.
    const long OneAtATime = 0x1DE47171;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await Prepare(cancellationToken);
                return;
            }
            catch (Exception exception) when (MayPass(exception))
            {
                log.LogWarning("Identity's database does not answer yet: {Reason} Trying again in a second.", exception.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), clock, cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    static bool MayPass(Exception? exception) =>
        exception is NpgsqlException { IsTransient: true } || (exception is not null && MayPass(exception.InnerException));

    async Task Prepare(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IdentityContext>();
        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        await store.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({OneAtATime})", ct);
        await keys.Load(store, ct);
        await scope.ServiceProvider.GetRequiredService<PeopleSeed>().Plant(store, ct);
        await scope.ServiceProvider.GetRequiredService<ClientSeed>().Plant(ct);
        await transaction.CommitAsync(ct);
    }
}
