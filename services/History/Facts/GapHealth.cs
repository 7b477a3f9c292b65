using Marten;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChasPravdy.History.Facts;

/// <summary>Facts that have been parked for long: their predecessors are lost, or lie in the error queue.</summary>
sealed class GapHealth(IDocumentStore store) : IHealthCheck
{
    const string Stuck = """
        select id from public.mt_doc_parked_facts where mt_last_modified < now() - interval '1 minute' order by mt_last_modified limit 1
        """;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var session = store.QuerySession();
        var stuck = await session.AdvancedSql.QueryAsync<string>(Stuck, cancellationToken);
        return stuck.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"Facts wait for predecessors that have not come, the first of them {stuck[0]}.");
    }
}
