using ChasPravdy.Site.Articles;
using Marten;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChasPravdy.Site.Pages;

/// <summary>At start, puts every article that the database holds on the newsstand; tries until the database answers.</summary>
sealed class Stocktaking(IDocumentStore store, Newsstand newsstand, TimeProvider clock, ILogger<Stocktaking> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!newsstand.IsStocked)
        {
            try
            {
                await using var query = store.QuerySession();
                await foreach (var article in query.Query<Article>().ToAsyncEnumerable(stoppingToken))
                {
                    newsstand.Put(article);
                }

                newsstand.Stocked();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogWarning("The articles cannot be loaded yet: {Reason}", exception.Message);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }
}

sealed class StockHealth(Newsstand newsstand) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(newsstand.IsStocked ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Articles are still being loaded."));
}
