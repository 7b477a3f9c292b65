using ChasPravdy.Platform;
using ChasPravdy.Site.Articles;
using Marten;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChasPravdy.Site.Pages;

/// <summary>
/// Puts every article that the database holds on the newsstand, and from then on what any replica stores: at once when it rings, and
/// otherwise twice a second. While the database is away it tries again.
/// </summary>
sealed class Stocktaking(
    IDocumentStore store, ArticleChanges changes, CommitBell bell, Newsstand newsstand, TimeProvider clock, ILogger<Stocktaking> log) : BackgroundService
{
    const int AtOnce = 500;

    // A change that did not ring is on every replica within a second all the same.
    static readonly TimeSpan AtMost = TimeSpan.FromMilliseconds(500), AfterTrouble = TimeSpan.FromSeconds(1), Patience = TimeSpan.FromSeconds(10);

    readonly TaskCompletionSource stocked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Returns when there is something to read: no reader is let in before. Without a database they are told so soon enough.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        await Task.WhenAny(stocked.Task, Task.Delay(Patience, clock, cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ear = bell.Ear();
        var place = 0UL;
        while (true)
        {
            try
            {
                place = newsstand.IsStocked ? await Follow(place, stoppingToken) : await Stock(stoppingToken);
                newsstand.Wait();
                await ear.WaitAsync(AtMost, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("What is published cannot be looked at for the moment: {Reason}", exception.Message);
                await Task.Delay(AfterTrouble, clock, stoppingToken);
            }
        }
    }

    async Task<ulong> Stock(CancellationToken ct)
    {
        var place = await changes.Here(ct);
        await using var query = store.QuerySession();
        await foreach (var article in query.Query<Article>().ToAsyncEnumerable(ct))
        {
            newsstand.Put(article);
        }

        newsstand.Stocked();
        stocked.TrySetResult();
        return place;
    }

    async Task<ulong> Follow(ulong place, CancellationToken ct)
    {
        var (changed, next) = await changes.Since(place, ct);
        foreach (var some in changed.Where(change => !newsstand.Shows(change)).Select(change => change.Article).Chunk(AtOnce))
        {
            await using var query = store.QuerySession();
            foreach (var article in await query.LoadManyAsync<Article>(ct, some))
            {
                newsstand.Put(article);
            }
        }

        return next;
    }
}

sealed class StockHealth(Newsstand newsstand) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(newsstand.IsStocked ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Articles are still being loaded."));
}
