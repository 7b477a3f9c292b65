using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ChasPravdy.Platform;

/// <summary>What the services measure (OpenTelemetry metric and span sources named <c>ChasPravdy</c>).</summary>
public static class NewsroomMetrics
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "ChasPravdy";

    internal static readonly ActivitySource Spans = new(Name);
    internal static readonly Meter Meter = new(Name);

    /// <summary>Commands, by aggregate and outcome (accepted, rule-broken, stale-version, …).</summary>
    internal static readonly Counter<long> Commands = Meter.CreateCounter<long>("newsroom.commands", "{command}");

    /// <summary>Messages that came again and were acknowledged without effect.</summary>
    internal static readonly Counter<long> InboxDuplicates = Meter.CreateCounter<long>("newsroom.inbox.duplicates", "{message}");

    /// <summary>Events published by the relay.</summary>
    internal static readonly Counter<long> Relayed = Meter.CreateCounter<long>("newsroom.relay.events", "{event}");

    /// <summary>From an event's storing to its confirmed publishing.</summary>
    internal static readonly Histogram<double> RelayLag = Meter.CreateHistogram<double>("newsroom.relay.lag", "s");
}
