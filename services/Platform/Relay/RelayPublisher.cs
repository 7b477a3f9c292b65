using System.Diagnostics;
using System.Text.Json;
using ChasPravdy.Contracts;
using ChasPravdy.Contracts.History;
using JasperFx.Events;
using Marten;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace ChasPravdy.Platform;

/// <summary>Publishes one event: first its fact, then what other services need to hear; each confirmed by the broker.</summary>
sealed class RelayPublisher(
    IRelay relay, IBus bus, IDocumentStore store, ServiceName service, RelayProgress progress, TimeProvider clock, ILogger<RelayPublisher> log)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>Returns when the broker has everything; tries for as long as the broker is away.</summary>
    public async Task Publish(IEvent e, CancellationToken ct)
    {
        using var span = NewsroomMetrics.Spans.StartActivity(
            $"relay {e.EventTypeName}", ActivityKind.Internal, Cause.TraceParent(e));
        await using var query = store.QuerySession();
        var relayed = await relay.Translate(e, query, ct);
        await Confirmed(Fact(e, relayed), e, ct);
        foreach (var message in relayed.Messages)
        {
            await Confirmed(message, e, ct);
        }

        progress.Published(e, clock.GetUtcNow());
    }

    ArticleFact Fact(IEvent e, Relayed relayed)
    {
        var cause = Cause.Of(e);
        return new ArticleFact(
            relayed.ArticleId,
            e.Id,
            service.Value,
            e.StreamId.ToString(),
            e.Version,
            e.EventTypeName,
            e.Timestamp.ToUniversalTime(),
            cause.Actor,
            cause.CommandId,
            cause.CausationId,
            cause.CorrelationId,
            JsonSerializer.SerializeToElement(relayed.Changes));
    }

    async Task Confirmed(IArticleMessage message, IEvent e, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
                patience.CancelAfter(Patience);
                await bus.Publish(message, message.GetType(), context => Address(context, message, e), patience.Token);
                return;
            }
            catch (Exception exception) when (!ct.IsCancellationRequested)
            {
                progress.Failed(exception);
                log.LogWarning("The broker did not take {Type} of event {Id} (attempt {Attempt}): {Reason}",
                    message.GetType().Name, e.Id, attempt, exception.Message);
                var pause = TimeSpan.FromMilliseconds(Math.Min(LongestPause.TotalMilliseconds, 100 * attempt));
                await Task.Delay(pause, clock, ct);
            }
        }
    }

    static void Address(PublishContext context, IArticleMessage message, IEvent e)
    {
        context.MessageId = e.Id;
        context.Durable = true;
        context.Mandatory = true; // a confirm without a queue behind it would lose the message
        context.Headers.Set(BusSetup.ArticleHeader, message.ArticleId.ToString());
        if (Guid.TryParse(e.CorrelationId, out var correlation))
        {
            context.CorrelationId = correlation;
        }
    }
}
