namespace ChasPravdy.Publishing.Webhooks;

/// <summary>How webhooks are told.</summary>
public sealed record WebhookSettings
{
    /// <summary>How long an answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>After the first failure; doubled with every further one.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromHours(1);

    /// <summary>What could not be told for so long is given up, until an operator sends it again.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>True where developers try webhooks on their own machine.</summary>
    public bool AllowThisMachine { get; init; }

    public static WebhookSettings Of(IHostEnvironment environment) => new() { AllowThisMachine = environment.IsDevelopment() };

    /// <summary>The pause after so many failures.</summary>
    public TimeSpan Pause(int failures) =>
        TimeSpan.FromTicks((long)Math.Min(LongestPause.Ticks, FirstPause.Ticks * Math.Pow(2, Math.Min(failures - 1, 30))));
}
