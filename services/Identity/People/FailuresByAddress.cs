using System.Threading.RateLimiting;

namespace ChasPravdy.Identity.People;

/// <summary>
/// Stops one address from trying one password on everybody, which no account's own lock sees. Only failures count: a newsroom
/// behind one address signs in as often as it likes.
/// </summary>
public sealed class FailuresByAddress : IDisposable
{
    public const int PerMinute = 100;

    readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool TooManyFrom(string address)
    {
        using var lease = limiter.AttemptAcquire(address, permitCount: 0);
        return !lease.IsAcquired;
    }

    public void Count(string address) => limiter.AttemptAcquire(address).Dispose();

    public void Dispose() => limiter.Dispose();
}
