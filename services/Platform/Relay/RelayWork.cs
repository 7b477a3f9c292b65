using JasperFx;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace ChasPravdy.Platform;

/// <summary>Runs Marten's daemon, and with it the relay, where the lock is held.</summary>
sealed class RelayWork(IServiceProvider services) : ElectedWork(services)
{
    static readonly TimeSpan Watch = TimeSpan.FromSeconds(1);

    readonly TimeProvider clock = services.GetRequiredService<TimeProvider>();
    readonly DocumentStore store = (DocumentStore)services.GetRequiredService<IDocumentStore>();
    readonly CommitBell bell = services.GetRequiredService<CommitBell>();

    protected override string Name => "relay";

    protected override async Task Run(CancellationToken untilLost)
    {
        store.Options.Projections.Wakeup = bell.Ear();
        using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        try
        {
            // The daemon stops what failed for good in its eyes, such as while the database restarts. Nothing here fails for good.
            while (daemon.CurrentAgents().All(agent => agent.Status == AgentStatus.Running))
            {
                await Task.Delay(Watch, clock, untilLost);
            }

            throw new InvalidOperationException("Marten's daemon stopped the relay.");
        }
        finally
        {
            await daemon.StopAllAsync();
        }
    }
}
