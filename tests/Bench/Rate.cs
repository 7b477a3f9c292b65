using System.Diagnostics;

namespace ChasPravdy.Tests.Bench;

/// <summary>How many times a second something was done, and how long one of them took.</summary>
sealed record Rate(double PerSecond, double P50, double P99, int Failures)
{
    /// <summary>Does it again and again on so many connections at once, after a warm-up of a quarter of the time.</summary>
    public static async Task<Rate> Of(int connections, TimeSpan time, Func<int, CancellationToken, Task<bool>> once)
    {
        var samples = Enumerable.Range(0, connections).Select(_ => new List<double>(4096)).ToArray();
        var failures = 0;
        var watch = Stopwatch.StartNew();
        var warm = time / 4;
        var end = warm + time;
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
        var all = samples.SelectMany(sample => sample).Order().ToArray();
        var measured = watch.Elapsed - warm;
        return new((all.Length - failures) / measured.TotalSeconds, At(all, 0.50), At(all, 0.99), failures);
    }

    public static double At(IReadOnlyList<double> sorted, double quantile) =>
        sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(quantile * sorted.Count))];
}
