using System.Diagnostics;

namespace ChasPravdy.Tests.Integration;

/// <summary>Waits for what other parts of the newsroom are about to do.</summary>
static class Eventually
{
    public static async Task<T> Get<T>(Func<Task<T?>> attempt, string what, int seconds = 30)
        where T : class
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (await attempt() is { } found)
            {
                return found;
            }

            Assert.True(watch.Elapsed.TotalSeconds < seconds, $"After {seconds} s still no {what}.");
            await Task.Delay(20);
        }
    }

    public static Task Holds(Func<Task<bool>> condition, string what, int seconds = 30) =>
        Get(async () => await condition() ? "yes" : null, what, seconds);
}
