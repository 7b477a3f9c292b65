using JasperFx.Events;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChasPravdy.Platform;

/// <summary>How far the relay is, for health and metrics.</summary>
sealed class RelayProgress
{
    volatile string? trouble;

    public string? Trouble => trouble;

    public void Published(IEvent e, DateTimeOffset now)
    {
        trouble = null;
        NewsroomMetrics.Relayed.Add(1);
        NewsroomMetrics.RelayLag.Record(Math.Max(0, (now - e.Timestamp).TotalSeconds));
    }

    public void Failed(string what) => trouble = what;
}

sealed class RelayHealth(RelayProgress progress) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(progress.Trouble is { } trouble
            ? HealthCheckResult.Degraded($"Events wait to be published: {trouble}")
            : HealthCheckResult.Healthy());
}
