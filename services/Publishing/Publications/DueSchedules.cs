using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Publishing.Publications;

/// <summary>Carries out schedules whose time has come, also those that came while no replica ran.</summary>
sealed class DueSchedules(
    IServiceProvider services, IDocumentStore store, SystemWrites writes, TimeProvider clock, ILogger<DueSchedules> log)
    : ElectedWork(services)
{
    const int AtOnce = 500, SideBySide = 8;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    protected override string Name => "due-schedules";

    protected override async Task Run(CancellationToken untilLost)
    {
        while (true)
        {
            var due = await Due(untilLost);
            await Parallel.ForEachAsync(
                due, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = untilLost }, CarryOut);
            if (due.Count < AtOnce)
            {
                await Task.Delay(Pause, clock, untilLost);
            }
        }
    }

    async Task<IReadOnlyList<Guid>> Due(CancellationToken ct)
    {
        await using var query = store.QuerySession();
        var now = clock.GetUtcNow();
        return await query.Query<Publication>()
            .Where(publication => publication.DueAt <= now)
            .OrderBy(publication => publication.DueAt)
            .Take(AtOnce)
            .Select(publication => publication.Id)
            .ToListAsync(ct);
    }

    async ValueTask CarryOut(Guid articleId, CancellationToken ct)
    {
        try
        {
            var command = new ReleaseDue(clock.GetUtcNow());
            await writes.Decide<Publication>(articleId, publication => PublicationDecider.Decide(command, publication), ct);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One that fails must not keep the others waiting; it is still due and comes round again.
            log.LogError(exception, "The due release of article {Article} failed and will be tried again.", articleId);
        }
    }
}
