using System.Collections.Concurrent;
using JasperFx.Events;
using Marten;

namespace ChasPravdy.Platform;

/// <summary>
/// What a stream amounted to before and after an event, for relays. A stream's events come in order and mostly soon after one
/// another, so the newest states are kept; whatever is not here is folded from the store again.
/// </summary>
public sealed class FoldedStreams<T>
    where T : class, IAggregate<T>
{
    const int Most = 500;

    readonly ConcurrentDictionary<Guid, T> recent = new();

    /// <summary>The state that the event found, and the state that it left.</summary>
    public async ValueTask<(T Before, T After)> Around(IEvent e, IQuerySession query, CancellationToken ct)
    {
        var before = await Before(e, query, ct);
        var after = T.Evolve(before, e.Data);
        if (recent.Count >= Most)
        {
            recent.Clear();
        }

        recent[e.StreamId] = after;
        return (before, after);
    }

    async ValueTask<T> Before(IEvent e, IQuerySession query, CancellationToken ct) => e.Version switch
    {
        1 => T.Initial(e.StreamId),
        _ when recent.TryGetValue(e.StreamId, out var known) && known.Version == e.Version - 1 => known,
        _ => await query.Events.AggregateStreamAsync<T>(e.StreamId, version: e.Version - 1, token: ct)
            ?? throw new InvalidOperationException($"Stream {e.StreamId} has no event before version {e.Version}."),
    };
}
