using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChasPravdy.Identity.Store;

sealed class DatabaseHealth(IdentityContext store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await store.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("PostgreSQL does not answer.");
}
