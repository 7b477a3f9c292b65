using System.Collections.Concurrent;
using System.Diagnostics;

namespace ChasPravdy.Tests.Bench;

/// <summary>How many times a second something was done, how long one of them took, and what it cost each process.</summary>
/// <param name="PerSecond">Successes a second.</param>
/// <param name="P50">Median time of one, in milliseconds.</param>
/// <param name="P99">99th percentile of the time of one, in milliseconds.</param>
/// <param name="Failures">How many failed.</param>
/// <param name="Cost">Milliseconds of processor time for one success, by process.</param>
sealed record Rate(double PerSecond, double P50, double P99, int Failures, IReadOnlyDictionary<string, double> Cost)
{
    /// <summary>
    /// Does it again and again on so many connections at once, after a warm-up of the same length: a service that just started
    /// compiles what it runs often a second and a third time.
    /// </summary>
    public static async Task<Rate> Of(int connections, TimeSpan time, Processes processes, Func<int, CancellationToken, Task<bool>> once)
    {
        var samples = Enumerable.Range(0, connections).Select(_ => new List<double>(4096)).ToArray();
        var failures = 0;
        var watch = Stopwatch.StartNew();
        var warm = time;
        var end = warm + time;
        var before = Task.Delay(warm).ContinueWith(_ => processes.ProcessorTime(), TaskScheduler.Default);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(connection => Task.Run(async () =>
        {
            while (watch.Elapsed is var start && start < end)
            {
                var good = await once(connection, CancellationToken.None);
                if (start < warm)
                {
                    continue;
                }

                samples[connection].Add((watch.Elapsed - start).TotalMilliseconds);
                if (!good)
                {
                    Interlocked.Increment(ref failures);
                }
            }
        })));
        var measured = watch.Elapsed - warm;
        var after = processes.ProcessorTime();
        var start = await before;
        var all = samples.SelectMany(sample => sample).Order().ToArray();
        var successes = all.Length - failures;
        return new(successes / measured.TotalSeconds, At(all, 0.50), At(all, 0.99), failures, CostOfOne(start, after, successes));
    }

    /// <summary>Does it once for every item, on so many connections at once.</summary>
    public static async Task<Rate> Of<T>(int connections, IReadOnlyCollection<T> items, Processes processes, Func<T, CancellationToken, ValueTask> once)
    {
        var samples = new ConcurrentBag<double>();
        var before = processes.ProcessorTime();
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = connections }, async (item, ct) =>
        {
            var start = watch.Elapsed;
            await once(item, ct);
            samples.Add((watch.Elapsed - start).TotalMilliseconds);
        });
        var measured = watch.Elapsed;
        double[] all = [.. samples.Order()];
        return new(all.Length / measured.TotalSeconds, At(all, 0.50), At(all, 0.99), 0, CostOfOne(before, processes.ProcessorTime(), all.Length));
    }

    static Dictionary<string, double> CostOfOne(
        IReadOnlyDictionary<string, double> before, IReadOnlyDictionary<string, double> after, int successes) =>
        after.ToDictionary(used => used.Key, used => (used.Value - before[used.Key]) * 1000 / Math.Max(1, successes));

    public static double At(IReadOnlyList<double> sorted, double quantile) =>
        sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(quantile * sorted.Count))];
}
