using ChasPravdy.Platform;

namespace ChasPravdy.History.Live;

/// <summary>
/// Tells everyone who listens at this replica what was recorded, by whichever replica: it reads the record from where it stands, once for
/// all listeners, when this replica has recorded something and a few times a second.
/// </summary>
/// <remarks>
/// Places are given before transactions commit. A gap before an item may therefore still be filled; it is passed over only once every
/// transaction that ran when it was first seen has ended.
/// </remarks>
public sealed class Newswire(NewsReader reader, TimeProvider clock, ILogger<Newswire> log) : BackgroundService
{
    const int MostListeners = 1_000, PageSize = 200;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250), AfterTrouble = TimeSpan.FromSeconds(2);

    readonly SemaphoreSlim turn = new(1), rung = new(0, 1);
    readonly HashSet<Listener> listeners = [];
    long place;
    (long Place, DateTimeOffset Seen, bool ForGood) gap = (-1, default, false);

    /// <summary>Says that something was recorded here; never waits.</summary>
    public void Ring()
    {
        if (rung.CurrentCount == 0)
        {
            try
            {
                rung.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody rang at the same moment.
            }
        }
    }

    /// <summary>From now on the listener hears what comes after <see cref="Listener.JoinedAt"/>.</summary>
    /// <param name="filter">What they want to hear.</param>
    /// <param name="hangUp">Ends their connection when they do not keep up.</param>
    /// <param name="ct">Stops waiting for a turn.</param>
    /// <exception cref="UnavailableException">Too many listen here.</exception>
    public async Task<Listener> Join(NewsFilter filter, Action hangUp, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            lock (listeners)
            {
                if (listeners.Count >= MostListeners)
                {
                    throw new UnavailableException($"{MostListeners} connections listen here already. Try again in a moment.");
                }
            }

            if (IsQuiet())
            {
                place = await reader.Newest(ct); // nobody heard what came meanwhile
            }

            var listener = new Listener(filter, hangUp, Leave) { JoinedAt = place };
            lock (listeners)
            {
                listeners.Add(listener);
            }

            Ring();
            return listener;
        }
        finally
        {
            turn.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await rung.WaitAsync(IsQuiet() ? Timeout.InfiniteTimeSpan : Pause, stoppingToken);
            await turn.WaitAsync(stoppingToken);
            try
            {
                while (!IsQuiet() && await TellNext(stoppingToken))
                {
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogWarning(exception, "The news cannot be read and will be tried again.");
                await Task.Delay(AfterTrouble, clock, stoppingToken);
            }
            finally
            {
                turn.Release();
            }
        }
    }

    public override void Dispose()
    {
        turn.Dispose();
        rung.Dispose();
        base.Dispose();
    }

    // True when there may be more.
    async Task<bool> TellNext(CancellationToken ct)
    {
        var page = await reader.Read(place, long.MaxValue, article: null, PageSize, ct);
        foreach (var item in page.Items)
        {
            if (item.Place != place + 1 && !IsForGood(page))
            {
                return gap.ForGood;
            }

            Tell(item);
            place = item.Place;
        }

        return page.Items.Count == PageSize;
    }

    bool IsForGood(WirePage page)
    {
        if (gap.Place != place)
        {
            gap = (place, page.At, false);
        }

        if (gap.ForGood)
        {
            return true;
        }

        // Who filled the gap while this page was read is found by reading once more.
        gap = gap with { ForGood = page.Oldest is null || page.Oldest >= gap.Seen };
        return false;
    }

    void Tell(WireItem item)
    {
        lock (listeners)
        {
            if (listeners.RemoveWhere(listener => !listener.Hear(item)) is > 0 and var slow)
            {
                log.LogInformation("{Count} connections did not keep up with the news and were ended.", slow);
            }
        }
    }

    bool IsQuiet()
    {
        lock (listeners)
        {
            return listeners.Count == 0;
        }
    }

    void Leave(Listener listener)
    {
        lock (listeners)
        {
            listeners.Remove(listener);
        }
    }
}
