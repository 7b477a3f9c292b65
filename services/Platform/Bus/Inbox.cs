using ChasPravdy.Contracts.History;
using JasperFx;
using MassTransit;

namespace ChasPravdy.Platform;

/// <summary>
/// Handles a message once: a row for (message id, consumer) is stored in the transaction of what the message caused.
/// A second delivery finds the row and is acknowledged.
/// </summary>
public sealed class Inbox
{
    readonly UnitsOfWork units;
    readonly ServiceName service;
    readonly TimeProvider clock;

    internal Inbox(UnitsOfWork units, ServiceName service, TimeProvider clock) =>
        (this.units, this.service, this.clock) = (units, service, clock);

    /// <summary>Runs <paramref name="body"/> and stores what it decided; a lost race runs it anew.</summary>
    /// <exception cref="InvalidOperationException">The message has no id.</exception>
    public async Task Once<TMessage>(ConsumeContext<TMessage> context, Func<IUnit, Task> body)
        where TMessage : class
    {
        var messageId = context.MessageId ?? throw new InvalidOperationException("A message without an id is refused.");
        var row = new InboxRow($"{messageId}/{typeof(TMessage).Name}", clock.GetUtcNow());
        var cause = new Cause(
            new Actor($"system:{service}", service.Value, "system"),
            CommandId: $"{messageId}/{service}",
            CausationId: messageId.ToString(),
            context.CorrelationId?.ToString("N") ?? Cause.CurrentTrace());
        for (var attempt = 1; ; attempt++)
        {
            await using var unit = units.Open(cause);
            try
            {
                unit.Session.Insert(row);
                await body(unit);
                await unit.Save(context.CancellationToken);
                return;
            }
            catch (DocumentAlreadyExistsException)
            {
                NewsroomMetrics.InboxDuplicates.Add(1, new KeyValuePair<string, object?>("message", typeof(TMessage).Name));
                return;
            }
            catch (Exception exception) when (LostRace.Is(exception) && attempt < LostRace.Attempts)
            {
                await LostRace.Pause(attempt, context.CancellationToken);
            }
        }
    }
}
