using System.Diagnostics;
using System.Text.Json;
using ChasPravdy.Contracts.History;
using JasperFx.Events;
using Marten;

namespace ChasPravdy.Platform;

/// <summary>Who and what caused the events of one transaction; kept in each event's metadata.</summary>
/// <param name="Actor">The person, machine or service.</param>
/// <param name="CommandId">The command: an Idempotency-Key, or a new id.</param>
/// <param name="CausationId">The message that caused the command, if one did.</param>
/// <param name="CorrelationId">The W3C trace id (32 hex digits) that everything caused by one request shares.</param>
public sealed record Cause(Actor Actor, string CommandId, string? CausationId, string CorrelationId)
{
    const string ActorHeader = "actor", CommandHeader = "command", TraceHeader = "traceparent";

    /// <summary>The trace id of what is going on now, or a new one.</summary>
    public static string CurrentTrace() =>
        (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();

    /// <summary>Marks every event that the session will append.</summary>
    public void Stamp(IDocumentSession session)
    {
        session.CausationId = CausationId ?? CommandId;
        session.CorrelationId = CorrelationId;
        session.SetHeader(ActorHeader, JsonSerializer.Serialize(Actor, JsonSerializerOptions.Web));
        session.SetHeader(CommandHeader, CommandId);
        session.SetHeader(TraceHeader, Activity.Current?.Id ?? $"00-{CorrelationId}-{ActivitySpanId.CreateRandom().ToHexString()}-01");
    }

    /// <summary>Reads back what <see cref="Stamp"/> wrote.</summary>
    public static Cause Of(IEvent e) => new(
        JsonSerializer.Deserialize<Actor>(Header(e, ActorHeader), JsonSerializerOptions.Web)!,
        Header(e, CommandHeader),
        e.CausationId,
        e.CorrelationId ?? "");

    /// <summary>The W3C traceparent under which the event was stored.</summary>
    public static string TraceParent(IEvent e) => Header(e, TraceHeader);

    static string Header(IEvent e, string name) =>
        e.GetHeader(name)?.ToString() ?? throw new InvalidOperationException($"Event {e.Id} was stored without its {name}.");
}
