using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Translation.Tasks;

/// <summary>Takes back what leases ran out on. Late is harmless: an epoch is refused from the end of its lease on, whether that is stored or not.</summary>
public sealed class ClaimExpiry(IServiceProvider services, IDocumentStore store, SystemWrites writes, TimeProvider clock) : ElectedWork(services)
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override string Name => "translation.claim-expiry";

    protected override async Task Run(CancellationToken untilLost)
    {
        while (true)
        {
            foreach (var id in await Due(untilLost))
            {
                var command = new ExpireClaim(clock.GetUtcNow());
                await writes.Decide<TranslationTask>(id, task => TranslationTaskDecider.Decide(command, task), untilLost);
            }

            await Task.Delay(Pause, clock, untilLost);
        }
    }

    async Task<IReadOnlyList<Guid>> Due(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var query = store.QuerySession();
        return await query.Query<TranslationTask>().Where(task => task.LeaseUntil <= now).Select(task => task.Id).ToListAsync(ct);
    }
}
