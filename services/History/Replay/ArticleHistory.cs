using ChasPravdy.History.Facts;
using ChasPravdy.Platform;
using JasperFx.Events;
using Marten;

namespace ChasPravdy.History.Replay;

/// <summary>Reads an article's history stream.</summary>
public static class ArticleHistory
{
    /// <summary>Up to <paramref name="limit"/> facts after a position, oldest first.</summary>
    public static Task<IReadOnlyList<IEvent>> Facts(IQuerySession session, Guid articleId, long after, int limit, CancellationToken ct) =>
        session.Events.QueryAllRawEvents()
            .Where(stored => stored.StreamId == articleId && stored.Version > after)
            .OrderBy(stored => stored.Version)
            .Take(limit)
            .ToListAsync(ct);

    /// <summary>The article as it stood at each of the moments, replayed from its first fact in one pass.</summary>
    /// <exception cref="NotFoundException">There is no such article, or its history does not reach to one of the positions.</exception>
    public static async Task<ArticleState[]> Replay(IQuerySession session, Guid articleId, Moment[] moments, CancellationToken ct)
    {
        var states = moments.Select(_ => ArticleState.Empty).ToArray();
        var until = moments.Any(moment => moment.Position is null) ? long.MaxValue : moments.Max(moment => moment.Position)!.Value;
        var facts = session.Events.QueryAllRawEvents()
            .Where(stored => stored.StreamId == articleId && stored.Version <= until)
            .OrderBy(stored => stored.Version)
            .ToAsyncEnumerable(ct);
        long last = 0;
        await foreach (var stored in facts)
        {
            var fact = (FactRecorded)stored.Data;
            last = stored.Version;
            for (var i = 0; i < moments.Length; i++)
            {
                if (moments[i].Includes(stored.Version, fact.OccurredAt))
                {
                    states[i] = states[i].Apply(stored.Version, fact);
                }
            }
        }

        if (last == 0 && !await Exists(session, articleId, ct))
        {
            throw new NotFoundException("No article has this id.");
        }

        return moments.Any(moment => moment.Position > last)
            ? throw new NotFoundException($"This article's history ends at position {last} so far.")
            : states;
    }

    // Only when nothing was asked for but the time before the first fact.
    static async Task<bool> Exists(IQuerySession session, Guid articleId, CancellationToken ct) =>
        await session.Events.FetchStreamStateAsync(articleId, ct) is not null;
}
