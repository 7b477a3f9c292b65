using System.Text.Json.Serialization;
using ChasPravdy.Contracts;

namespace ChasPravdy.Publishing.Publications;

// Facts, stored for ever: only add optional fields. A changed meaning is a new event.
public abstract record PublicationEvent;

// What arrives from Drafting and Translation.
public sealed record SourceRevised(string Language, int Revision, string? CorrectionNote, long UpstreamVersion) : PublicationEvent;

public sealed record EditionReadied(
    string Language,
    int Revision,
    string TextHash,
    EditionText Text,
    DateTimeOffset ApprovedAt,
    long UpstreamVersion,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EditionProvenance? Provenance = null) : PublicationEvent;

public sealed record CorrectionOwed(string Language, int Revision) : PublicationEvent;

public sealed record PublicationClosed(string Reason, long UpstreamVersion) : PublicationEvent;

// What publishers, and schedules at their time, do. TextVersion is the version of this stream whose event holds the text.
public sealed record EmbargoSet(DateTimeOffset Until, string By, DateTimeOffset At) : PublicationEvent;

public sealed record EmbargoLifted(string By, DateTimeOffset At) : PublicationEvent;

public sealed record ReleaseScheduled(
    IReadOnlyList<string> Languages, ReleaseMode Mode, DateTimeOffset Due, string? Note, string By, DateTimeOffset At) : PublicationEvent
{
    /// <summary>What readers are told of the change, by language and in it; null when nothing was said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? PublicNotes { get; init; }
}

public sealed record ReleaseDelayed(string Problem, DateTimeOffset At) : PublicationEvent;

public sealed record ScheduleCancelled(string By, DateTimeOffset At) : PublicationEvent;

public sealed record ScheduleCompleted(DateTimeOffset At) : PublicationEvent;

public sealed record EditionReleased(
    string Language,
    int Revision,
    string TextHash,
    long TextVersion,
    string Path,
    IReadOnlyList<CorrectionNote> Corrections,
    string? Note,
    string By,
    DateTimeOffset At) : PublicationEvent
{
    /// <summary>The languages of a strict release, in the order of their events, which follow one another; null for one that stands alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Together { get; init; }

    /// <summary>The standing order that released it; null where a publisher did, or a schedule.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FollowedOrder? Order { get; init; }
}

/// <summary>A standing order: who gave it, and when.</summary>
public sealed record FollowedOrder(string By, DateTimeOffset At);

// Standing orders of an article's own, and what they could not do under an embargo.
public sealed record ArticleOrdersGiven(bool EditionsAsApproved, bool CorrectionsAsApproved, string By, DateTimeOffset At) : PublicationEvent;

public sealed record ArticleOrdersLifted(string By, DateTimeOffset At) : PublicationEvent;

public sealed record ReleaseHeld(IReadOnlyList<string> Languages, string Problem, DateTimeOffset At) : PublicationEvent;

public sealed record HoldEnded(DateTimeOffset At) : PublicationEvent;

public sealed record EditionWithdrawn(string Language, string Reason, string By, DateTimeOffset At) : PublicationEvent;

public sealed record PublicationKilled(string Reason, string Notice, string By, DateTimeOffset At) : PublicationEvent;

/// <summary>The public note of a revision that corrects an earlier one.</summary>
public sealed record CorrectionNote(int Revision, string Note)
{
    /// <summary>The note's language; null for the source language.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Language { get; init; }
}

public enum ReleaseMode
{
    /// <summary>All named languages of the newest revision together, or none.</summary>
    Strict,

    /// <summary>Those that are ready.</summary>
    Independent,
}
