namespace ChasPravdy.Site.Pages;

/// <summary>The articles of one language by the time when they first appeared.</summary>
public sealed class NewestFirst
{
    readonly SortedSet<(DateTimeOffset At, Guid Id)> order =
        new(Comparer<(DateTimeOffset At, Guid Id)>.Create((one, other) => other.CompareTo(one)));

    readonly Dictionary<Guid, DateTimeOffset> known = [];
    readonly Lock gate = new();

    /// <summary>Notes when the article appeared, or that it is gone.</summary>
    /// <returns>True when the language's front page may look different now: a known article may have a new headline.</returns>
    public bool Note(Guid id, DateTimeOffset? at)
    {
        lock (gate)
        {
            var wasThere = known.Remove(id, out var before) && order.Remove((before, id));
            if (at is { } appeared)
            {
                known[id] = appeared;
                order.Add((appeared, id));
            }

            return wasThere || at is not null;
        }
    }

    public IReadOnlyList<Guid> Take(int count)
    {
        lock (gate)
        {
            return [.. order.Take(count).Select(entry => entry.Id)];
        }
    }

    /// <summary>Those that appeared at that time or later.</summary>
    public IReadOnlyList<(DateTimeOffset At, Guid Id)> Since(DateTimeOffset at)
    {
        lock (gate)
        {
            return [.. order.TakeWhile(entry => entry.At >= at)];
        }
    }
}
