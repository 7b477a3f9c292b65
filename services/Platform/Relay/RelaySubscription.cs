using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace ChasPravdy.Platform;

/// <summary>
/// The relay's place in the event store: gets every stored event, page by page. Marten commits the progress after a page was
/// published whole: at least once, never lost.
/// </summary>
sealed class RelaySubscription(IServiceProvider services) : SubscriptionBase
{
    // Each stream's events are published in order; this many streams side by side.
    const int StreamsSideBySide = 32;

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        var publisher = services.GetRequiredService<RelayPublisher>();
        // Marten fills the place of an append that failed with a tombstone: nothing happened there.
        var streams = page.Events.Where(e => e.Data is not (Tombstone or IOfNoArticle)).GroupBy(e => e.StreamId);
        var options = new ParallelOptions { MaxDegreeOfParallelism = StreamsSideBySide, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(streams, options, async (stream, ct) =>
        {
            foreach (var e in stream)
            {
                await publisher.Publish(e, ct);
            }
        });
        return NullChangeListener.Instance;
    }
}
