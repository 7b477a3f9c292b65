using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Translation.Leases;

public static class LeasesModule
{
    public static StoreOptions AddLeases(this StoreOptions store) =>
        store.AddAggregate<LeaseWatch>(events => events.Add<ClaimLeaseEnding>("claim_lease_ending"));

    public static void AddLeaseWarnings(this IServiceCollection services)
    {
        services.AddSingleton(provider => LeaseWarning.Of(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<Tasks.ClaimLease>()));
        services.AddHostedService<ClaimWarnings>();
    }
}
