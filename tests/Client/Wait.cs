using System.Diagnostics;

namespace ChasPravdy.Tests.Client;

/// <summary>Waiting for what other services do in their own time: ask, pause briefly, ask again, and give up at a deadline.</summary>
public static class Wait
{
    static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(20);
    static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    /// <summary>Long enough for a service to come back from a restart.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    /// <summary>Asks until there is an answer; pauses grow from 20 to 100 ms.</summary>
    /// <exception cref="TimeoutException">No answer within the time; the sentence names what was awaited.</exception>
    public static async Task<T> Until<T>(
        string forWhat, Func<CancellationToken, Task<T?>> ask, TimeSpan? within = null, CancellationToken ct = default)
        where T : class
    {
        var deadline = within ?? Usual;
        var start = Stopwatch.GetTimestamp();
        var pause = Shortest;
        while (true)
        {
            if (await ask(ct) is { } answer)
                return answer;
            if (Stopwatch.GetElapsedTime(start) >= deadline)
                throw new TimeoutException($"Waited {deadline.TotalSeconds:0.#} s for {forWhat}.");
            await Task.Delay(pause, ct);
            pause = pause * 2 < Longest ? pause * 2 : Longest;
        }
    }

    /// <summary>Asks until it is so.</summary>
    /// <exception cref="TimeoutException">It was not so within the time.</exception>
    public static Task Until(
        string forWhat, Func<CancellationToken, Task<bool>> isSo, TimeSpan? within = null, CancellationToken ct = default) =>
        Until<object>(forWhat, async stop => await isSo(stop) ? forWhat : null, within, ct);
}
