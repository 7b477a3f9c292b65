namespace ChasPravdy.History.Live;

/// <summary>
/// How often a quiet connection is told that it lives: <c>History:Heartbeat</c>, 15 seconds unless configured. The front door ends what is
/// silent for 100.
/// </summary>
public sealed record Heartbeat(TimeSpan Every)
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static Heartbeat Of(IConfiguration configuration)
    {
        var every = configuration.GetValue<TimeSpan?>("History:Heartbeat") ?? TimeSpan.FromSeconds(15);
        return every > TimeSpan.Zero && every <= Longest
            ? new(every)
            : throw new InvalidOperationException("History:Heartbeat must be a time of up to a minute, such as 00:00:15.");
    }
}
