using OpenIddict.Abstractions;

namespace ChasPravdy.Identity.Tokens;

/// <summary>Deletes what OpenIddict stored of tokens and authorizations that ended long ago. Twice at once does no harm.</summary>
public sealed class Pruning(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Pruning> log) : BackgroundService
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await hourly.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var before = clock.GetUtcNow() - Kept;
                await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(before, stoppingToken);
                await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(before, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogWarning(exception, "Old tokens could not be deleted. Trying again in an hour.");
            }
        }
    }
}
