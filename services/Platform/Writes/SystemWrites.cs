using ChasPravdy.Contracts.History;

namespace ChasPravdy.Platform;

/// <summary>The write path of elected work: the actor is the service itself, <c>system:{service}</c>.</summary>
public sealed class SystemWrites
{
    readonly UnitsOfWork units;
    readonly ServiceName service;
    readonly TimeProvider clock;

    internal SystemWrites(UnitsOfWork units, ServiceName service, TimeProvider clock) =>
        (this.units, this.service, this.clock) = (units, service, clock);

    /// <summary>Decides on a stream that exists; a lost race is decided anew.</summary>
    public Task Decide<T>(Guid id, Func<T, IReadOnlyList<object>> decide, CancellationToken ct)
        where T : class, IAggregate<T> =>
        Run(unit => unit.DecideExisting(id, default, decide, ct), ct);

    /// <summary>As the other, on a stream that need not exist.</summary>
    public Task Start<T>(Guid id, Func<T, IReadOnlyList<object>> decide, CancellationToken ct)
        where T : class, IAggregate<T> =>
        Run(unit => unit.Decide(id, decide), ct);

    /// <summary>Decides on many streams that exist, in one transaction: all is stored or nothing; a lost race is decided anew.</summary>
    public Task DecideTogether<T>(IReadOnlyCollection<Guid> ids, Func<T, IReadOnlyList<object>> decide, CancellationToken ct)
        where T : class, IAggregate<T> =>
        Run(
            async unit =>
            {
                foreach (var id in ids)
                {
                    await unit.DecideExisting(id, default, decide, ct);
                }
            },
            ct);

    async Task Run(Func<UnitOfWork, Task> decide, CancellationToken ct)
    {
        var cause = new Cause(
            new Actor($"system:{service}", service.Value, "system"),
            Guid.CreateVersion7(clock.GetUtcNow()).ToString(),
            CausationId: null,
            Cause.CurrentTrace());
        for (var attempt = 1; ; attempt++)
        {
            await using var unit = units.Open(cause);
            try
            {
                await decide(unit);
                await unit.Save(ct);
                return;
            }
            catch (Exception exception) when (LostRace.Is(exception) && attempt < LostRace.Attempts)
            {
                await LostRace.Pause(attempt, ct);
            }
        }
    }
}
