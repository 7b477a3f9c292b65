using System.Collections.Concurrent;
using System.Diagnostics;
using ChasPravdy.Contracts.History;
using ChasPravdy.Platform;
using JasperFx;
using Npgsql;

namespace ChasPravdy.History.Facts;

/// <summary>
/// Group commit: facts that come while a transaction is under way, or within a few milliseconds, share the next one, yet each
/// delivery learns of its own fact's fate and is acknowledged, retried or moved to the error queue by itself.
/// </summary>
public sealed class FactIntake(FactRecorder recorder, TimeProvider clock)
{
    /// <summary>More facts than this make another transaction.</summary>
    public const int Limit = 200;

    // Nobody waits for History to the millisecond; each transaction saved is one flush of the disk less.
    static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(15);

    // Against another replica; a fact that still fails is delivered again by the broker's retry.
    const int Attempts = 5;

    static readonly ActivitySource Spans = new(NewsroomMetrics.Name);

    readonly ConcurrentQueue<Delivery> queue = [];
    int writing;

    /// <summary>Completes when the fact is recorded, parked, or known to be recorded already.</summary>
    /// <exception cref="RefusedFactException">The record holds something else in its place.</exception>
    public Task Record(ArticleFact fact)
    {
        var delivery = new Delivery(fact);
        queue.Enqueue(delivery);
        if (Interlocked.Exchange(ref writing, 1) == 0)
        {
            // Not in the trace of the delivery that happened to come first: the transaction's span links to all of them.
            using (ExecutionContext.SuppressFlow())
            {
                _ = Task.Run(WriteAll);
            }
        }

        return delivery.Fate.Task;
    }

    async Task WriteAll()
    {
        do
        {
            await Task.Delay(Gathering, clock);
            while (Next() is { Count: > 0 } batch)
            {
                await Write(batch);
            }

            Volatile.Write(ref writing, 0);
        }
        while (!queue.IsEmpty && Interlocked.Exchange(ref writing, 1) == 0);
    }

    List<Delivery> Next()
    {
        var batch = new List<Delivery>();
        while (batch.Count < Limit && queue.TryDequeue(out var delivery))
        {
            batch.Add(delivery);
        }

        return batch;
    }

    // A fact that cannot be stored must not hold up the others: a batch that fails is tried again in halves, down to the culprit.
    async Task Write(IReadOnlyList<Delivery> batch)
    {
        using var span = Spans.HasListeners()
            ? Spans.StartActivity(ActivityKind.Internal, links: batch.Select(delivery => new ActivityLink(delivery.Trace)), name: "record facts")
            : null;
        try
        {
            var conflicts = await RecordRetrying([.. batch.Select(delivery => delivery.Fact)]);
            foreach (var delivery in batch)
            {
                delivery.Settle(conflicts.Contains(delivery.Fact));
            }
        }
        catch (Exception exception) when (batch.Count == 1 || Outage.Is(exception))
        {
            foreach (var delivery in batch)
            {
                delivery.Fate.SetException(Told(delivery.Fact, exception));
            }
        }
        catch (Exception)
        {
            var half = batch.Count / 2;
            await Write([.. batch.Take(half)]);
            await Write([.. batch.Skip(half)]);
        }
    }

    async Task<HashSet<ArticleFact>> RecordRetrying(IReadOnlyList<ArticleFact> facts)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new(await recorder.Record(facts, CancellationToken.None), ReferenceEqualityComparer.Instance);
            }
            catch (Exception exception) when ((LostRace.Is(exception) || exception is DocumentAlreadyExistsException) && attempt < Attempts)
            {
                await LostRace.Pause(attempt, CancellationToken.None);
            }
        }
    }

    static Exception Told(ArticleFact fact, Exception exception) =>
        exception.GetBaseException() is PostgresException { ConstraintName: "idx_mt_events_event_id" }
            ? new RefusedFactException($"Fact {fact.EventId} conflicts with the record: the event is recorded at another place.")
            : exception;

    sealed record Delivery(ArticleFact Fact)
    {
        public ActivityContext Trace { get; } = Activity.Current?.Context ?? default;

        public TaskCompletionSource Fate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Settle(bool conflicts)
        {
            if (conflicts)
            {
                Fate.SetException(new RefusedFactException(
                    $"Fact {Fact.EventId} conflicts with the record: another event is version {Fact.StreamVersion} of "
                    + $"{Fact.Service} stream {Fact.Stream}, or this event is at another place, or the stream is not article "
                    + $"{Fact.ArticleId}'s."));
            }
            else
            {
                Fate.SetResult();
            }
        }
    }
}
