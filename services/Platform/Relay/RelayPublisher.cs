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

    /// <summary>
    /// Returns when the broker has everything; tries for as long as the broker is away. An event that cannot be translated holds
    /// its stream back, and with it the relay's progress, until a build that can: nothing is ever passed over.
    /// </summary>
    public async Task Publish(IEvent e, CancellationToken ct)
    {
        using var span = NewsroomMetrics.Spans.StartActivity(
            $"relay {e.EventTypeName}", ActivityKind.Internal, Cause.TraceParent(e));
        var (fact, messages) = await Untiring($"Event {e.Id} ({e.EventTypeName}) cannot be translated", () => Translate(e, ct), ct);
        foreach (var message in messages.Prepend(fact))
        {
            await Untiring(
                $"The broker does not take {message.GetType().Name} of event {e.Id}", () => Confirmed(message, e, ct), ct);
        }

        progress.Published(e, clock.GetUtcNow());
    }

    async Task<(IArticleMessage Fact, IArticleMessage[] Messages)> Translate(IEvent e, CancellationToken ct)
    {
        await using var query = store.QuerySession();
        var relayed = await relay.Translate(e, query, ct);
        return (Fact(e, relayed), relayed.Messages);
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
            JsonSerializer.SerializeToElement(relayed.Changes))
        {
            Concerns = relayed.Concerns.Where(subject => subject != cause.Actor.Id).Distinct().ToList() is { Count: > 0 } others ? others : null,
        };
    }

    async Task<bool> Confirmed(IArticleMessage message, IEvent e, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        await bus.Publish(message, message.GetType(), context => Address(context, message, e), patience.Token);
        return true;
    }

    async Task<T> Untiring<T>(string trouble, Func<Task<T>> attempt, CancellationToken ct)
    {
        for (var attempts = 1; ; attempts++)
        {
            try
            {
                return await attempt();
            }
            catch (Exception exception) when (!ct.IsCancellationRequested)
            {
                progress.Failed($"{trouble}: {exception.Message}");
                log.LogWarning("{Trouble} (attempt {Attempt}): {Reason}", trouble, attempts, exception.Message);
                var pause = TimeSpan.FromMilliseconds(Math.Min(LongestPause.TotalMilliseconds, 100 * attempts));
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
