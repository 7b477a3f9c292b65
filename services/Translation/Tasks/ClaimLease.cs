namespace ChasPravdy.Translation.Tasks;

/// <summary>How long a claim holds before it must be renewed: <c>Translation:Lease</c>, an hour unless configured.</summary>
public sealed record ClaimLease(TimeSpan Length)
{
    public static ClaimLease Of(IConfiguration configuration)
    {
        var length = configuration.GetValue<TimeSpan?>("Translation:Lease") ?? TimeSpan.FromHours(1);
        return length > TimeSpan.Zero
            ? new(length)
            : throw new InvalidOperationException("Translation:Lease must be longer than nothing, such as 01:00:00.");
    }
}
