using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace ChasPravdy.Platform;

/// <summary>Runs Marten's daemon, and with it the relay, where the lock is held.</summary>
sealed class RelayWork(IServiceProvider services) : ElectedWork(services)
{
    readonly IDocumentStore store = services.GetRequiredService<IDocumentStore>();

    protected override string Name => "relay";

    protected override async Task Run(CancellationToken untilLost)
    {
        using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        try
        {
            await Task.Delay(Timeout.Infinite, untilLost);
        }
        finally
        {
            await daemon.StopAllAsync();
        }
    }
}
