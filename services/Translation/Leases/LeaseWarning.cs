using ChasPravdy.Translation.Tasks;

namespace ChasPravdy.Translation.Leases;

/// <summary>
/// How long before the end of a lease its holder is warned: <c>Translation:LeaseWarning</c>, ten minutes unless configured, and never more
/// than half of the lease.
/// </summary>
public sealed record LeaseWarning(TimeSpan Ahead)
{
    public static LeaseWarning Of(IConfiguration configuration, ClaimLease lease)
    {
        var ahead = configuration.GetValue<TimeSpan?>("Translation:LeaseWarning") ?? TimeSpan.FromMinutes(10);
        return ahead > TimeSpan.Zero
            ? new(ahead < lease.Length / 2 ? ahead : lease.Length / 2)
            : throw new InvalidOperationException("Translation:LeaseWarning must be longer than nothing, such as 00:10:00.");
    }
}
