using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Webhooks;

/// <summary>
/// Tells webhooks what waits for them. Each has a round of its own, so that one that is slow, or never answers, holds no other back.
/// </summary>
/// <remarks>What was told when the process died before it could note so is told again, under the same <c>webhook-id</c>.</remarks>
sealed class WebhookDeliveries(
    IServiceProvider services, WebhookRegister register, DeliveryQueue queue, WebhookCaller caller, WebhookSettings settings, TimeProvider clock,
    ILogger<WebhookDeliveries> log)
    : ElectedWork(services)
{
    const int AtOnce = 100, SideBySide = 4;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    protected override string Name => "webhooks";

    protected override async Task Run(CancellationToken untilLost)
    {
        var rounds = new Dictionary<Guid, Task>();
        try
        {
            while (true)
            {
                foreach (var webhook in await register.All(untilLost))
                {
                    if (!rounds.TryGetValue(webhook.Id, out var round) || round.IsCompleted)
                    {
                        rounds[webhook.Id] = Round(webhook, untilLost);
                    }
                }

                await Task.Delay(Pause, clock, untilLost);
            }
        }
        finally
        {
            await Task.WhenAll(rounds.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task Round(Webhook webhook, CancellationToken ct)
    {
        try
        {
            while (await queue.Due(webhook.Id, clock.GetUtcNow(), AtOnce, ct) is { Count: > 0 } due)
            {
                await Parallel.ForEachAsync(
                    due,
                    new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = ct },
                    async (delivery, stop) => await Tell(webhook, delivery, stop));
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogWarning("Webhook {Webhook} is told later: {Reason}", webhook.Id, exception.Message);
        }
    }

    async Task Tell(Webhook webhook, Delivery delivery, CancellationToken ct)
    {
        if (await caller.Call(webhook, delivery, ct) is not { } problem)
        {
            await queue.Delivered(delivery, ct);
            return;
        }

        var now = clock.GetUtcNow();
        var next = now + settings.Pause(delivery.Attempts + 1);
        if (next - delivery.Since < settings.GiveUpAfter)
        {
            await queue.TryAgain(delivery, problem, next, ct);
        }
        else
        {
            log.LogError(
                "Webhook {Webhook} could not be told of {Event} and is given up until it is sent again: {Problem}", webhook.Id, delivery.Event, problem);
            await queue.GiveUp(delivery, problem, now, ct);
        }
    }
}
