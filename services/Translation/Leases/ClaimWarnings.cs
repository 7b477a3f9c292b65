using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using Marten;

namespace ChasPravdy.Translation.Leases;

/// <summary>Warns holders whose lease is about to end, once for each lease.</summary>
public sealed class ClaimWarnings(
    IServiceProvider services, IDocumentStore store, SystemWrites writes, LeaseWarning warning, TimeProvider clock) : ElectedWork(services)
{
    const int AtOnce = 500;

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override string Name => "translation.claim-warnings";

    protected override async Task Run(CancellationToken untilLost)
    {
        while (true)
        {
            foreach (var command in await Due(untilLost))
            {
                await writes.Start<LeaseWatch>(
                    LeaseWatch.IdOf(command.ArticleId, command.Language), watch => LeaseWatch.Decide(command, watch), untilLost);
            }

            await Task.Delay(Pause, clock, untilLost);
        }
    }

    async Task<IReadOnlyList<WarnHolder>> Due(CancellationToken ct)
    {
        var (now, soon) = (clock.GetUtcNow(), clock.GetUtcNow() + warning.Ahead);
        await using var query = store.QuerySession();
        var ending = await query.Query<TranslationTask>()
            .Where(task => task.LeaseUntil > now && task.LeaseUntil <= soon)
            .OrderBy(task => task.LeaseUntil)
            .Take(AtOnce)
            .Select(task => new { task.ArticleId, task.Language, task.ClaimedBy, task.Epoch, task.LeaseUntil })
            .ToListAsync(ct);
        if (ending.Count == 0)
            return [];
        var commands = ending.ToDictionary(
            task => LeaseWatch.IdOf(task.ArticleId, task.Language),
            task => new WarnHolder(task.ArticleId, task.Language, task.ClaimedBy!, task.Epoch, task.LeaseUntil!.Value));
        var watches = (await query.LoadManyAsync<LeaseWatch>(ct, commands.Keys)).ToDictionary(watch => watch.Id);
        return [.. commands
            .Where(command => LeaseWatch.Decide(command.Value, watches.GetValueOrDefault(command.Key) ?? LeaseWatch.Initial(command.Key)).Count > 0)
            .Select(command => command.Value)];
    }
}
