namespace ChasPravdy.Tests.Integration;

/// <summary>A clock that is ahead of the machine's, for what happens at a later time; it runs as fast.</summary>
sealed class TimeAhead(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    /// <summary>Puts it in the place of a service's clock.</summary>
    public static Action<IServiceCollection> By(TimeSpan ahead) => services => services.AddSingleton<TimeProvider>(new TimeAhead(ahead));
}
