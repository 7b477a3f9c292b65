using System.Linq.Expressions;
using ChasPravdy.Platform;
using ChasPravdy.Publishing.Orders;
using Marten;

namespace ChasPravdy.Publishing.Publications;

/// <summary>Carries out schedules whose time has come, also those that came while no replica ran.</summary>
/// <remarks>
/// What is due is taken by the hundred and stored by the dozen in one transaction each. What cannot happen is no longer due until its
/// reason has changed; all the same it is tried every few minutes.
/// </remarks>
sealed class DueSchedules(
    IServiceProvider services, IDocumentStore store, SystemWrites writes, TimeProvider clock, ILogger<DueSchedules> log)
    : ElectedWork(services)
{
    const int AtOnce = 500, Together = 16, SideBySide = 4;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250), BetweenSweeps = TimeSpan.FromMinutes(5);

    protected override string Name => "due-schedules";

    protected override async Task Run(CancellationToken untilLost)
    {
        while (true)
        {
            var swept = clock.GetTimestamp();
            await CarryOutAll(now => publication => publication.Schedule!.Due <= now, stay: true, untilLost);
            while (clock.GetElapsedTime(swept) < BetweenSweeps)
            {
                await CarryOutAll(now => publication => publication.DueAt <= now, stay: false, untilLost);
                await Task.Delay(Pause, clock, untilLost);
            }
        }
    }

    /// <param name="which">Those to be tried, at an instant.</param>
    /// <param name="stay">True when those that cannot happen are found again and have to be passed over.</param>
    /// <param name="ct">Stops it.</param>
    async Task CarryOutAll(Func<DateTimeOffset, Expression<Func<Publication, bool>>> which, bool stay, CancellationToken ct)
    {
        for (var (found, passed) = (AtOnce, 0); found == AtOnce;)
        {
            var due = await Due(which(clock.GetUtcNow()), passed, ct);
            var failed = await CarryOut(due, ct);
            (found, passed) = (due.Count, passed + (stay ? due.Count : failed));
        }
    }

    async Task<IReadOnlyList<Guid>> Due(Expression<Func<Publication, bool>> which, int passed, CancellationToken ct)
    {
        await using var query = store.QuerySession();
        return await query.Query<Publication>()
            .Where(which)
            .OrderBy(publication => publication.Schedule!.Due)
            .Skip(passed)
            .Take(AtOnce)
            .Select(publication => publication.Id)
            .ToListAsync(ct);
    }

    /// <returns>How many failed.</returns>
    async Task<int> CarryOut(IReadOnlyList<Guid> due, CancellationToken ct)
    {
        var failed = 0;
        await Parallel.ForEachAsync(
            due.Chunk(Together),
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = ct },
            async (articles, stop) => Interlocked.Add(ref failed, await CarryOutTogether(articles, stop)));
        return failed;
    }

    // One that fails must not keep the others waiting: then each has a transaction of its own.
    async ValueTask<int> CarryOutTogether(Guid[] articles, CancellationToken ct)
    {
        try
        {
            await CarryOut(articles, ct);
            return 0;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogWarning("Due releases of {Count} articles failed together and are tried one by one: {Reason}", articles.Length, exception.Message);
        }

        var failed = 0;
        foreach (var article in articles)
        {
            try
            {
                await CarryOut([article], ct);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failed++;
                log.LogError(exception, "The due release of article {Article} failed and will be tried again.", article);
            }
        }

        return failed;
    }

    async Task CarryOut(Guid[] articles, CancellationToken ct)
    {
        await using var query = store.QuerySession();
        var command = new ReleaseDue(clock.GetUtcNow()) { Newsroom = await query.NewsroomOrders(ct) };
        await writes.DecideTogether<Publication>(articles, publication => PublicationDecider.Decide(command, publication), ct);
    }
}
