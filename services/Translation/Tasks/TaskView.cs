using System.Text.Json.Serialization;
using ChasPravdy.Contracts;
using ChasPravdy.Translation.Checks;
using ChasPravdy.Translation.Segmentation;

namespace ChasPravdy.Translation.Tasks;

/// <summary>A task with its segments, as the API gives it.</summary>
public sealed record TaskView(
    Guid ArticleId,
    string Language,
    string SourceLanguage,
    int Revision,
    TaskState State,
    long Version,
    string? TextHash,
    ClaimView? Claim,
    IReadOnlyList<SegmentView> Segments,
    SegmentView? Title,
    SegmentView? Lead,
    string? Comment,
    string? SubmittedBy,
    IReadOnlyList<string> Translators,
    DeadlineView? Deadline)
{
    public static TaskView Of(TranslationTask task)
    {
        var source = task.Source;
        return new(
            task.ArticleId,
            task.Language,
            task.SourceLanguage,
            task.Revision,
            task.State,
            task.Version,
            task.TextHash,
            ClaimView.Of(task.ClaimedBy, task.HolderName, task.Epoch, task.LeaseUntil),
            [.. (source?.Blocks ?? []).SelectMany((block, index) => block.AllSegments().Select(segment => SegmentView.Of(task, segment, index)))],
            source is null ? null : SegmentView.Of(task, new(SegmentedText.TitleKey, source.Title, ""), null),
            source is null or { Lead: "" } ? null : SegmentView.Of(task, new(SegmentedText.LeadKey, source.Lead, ""), null),
            task.Comment,
            task.SubmittedBy,
            [.. task.Translators()],
            DeadlineView.Of(task));
    }

    /// <summary>The task after a save, with what the checks find in the segments that were sent.</summary>
    public static TaskView Of(TranslationTask task, IReadOnlySet<string> saved, ITerms terms, string spoken)
    {
        var findings = task.Findings(terms, saved).ToLookup(found => found.Key, found => CheckView.Of(found, spoken));
        var view = Of(task);
        return view with
        {
            Segments = [.. view.Segments.Select(Checked)],
            Title = view.Title is null ? null : Checked(view.Title),
            Lead = view.Lead is null ? null : Checked(view.Lead),
        };

        SegmentView Checked(SegmentView segment) =>
            saved.Contains(segment.Key) ? segment with { Findings = [.. findings[segment.Key]] } : segment;
    }
}

/// <param name="At">By when the translation is needed, UTC.</param>
/// <param name="SetByEditor">True when a chief editor said so; false when it is the time of the scheduled release.</param>
/// <param name="Release">The scheduled release, if there is one.</param>
public sealed record DeadlineView(DateTimeOffset At, bool SetByEditor, DateTimeOffset? Release)
{
    public static DeadlineView? Of(TranslationTask task) => task.Deadline is { } at ? new(at, task.OwnDeadline is not null, task.ReleaseAt) : null;
}

/// <param name="By">The holder's subject id.</param>
/// <param name="Epoch">What every write of the holder names.</param>
/// <param name="LeaseUntil">UTC.</param>
/// <param name="Name">The holder's name, where it is known.</param>
public sealed record ClaimView(string By, int Epoch, DateTimeOffset LeaseUntil, string? Name)
{
    public static ClaimView? Of(string? by, string? name, int epoch, DateTimeOffset? until) =>
        by is null || until is null ? null : new(by, epoch, until.Value, name);
}

/// <param name="Key">What translations name it by.</param>
/// <param name="Block">The block's place in the body, from 0; null for title and lead.</param>
/// <param name="Source">The sentence.</param>
/// <param name="Text">Its translation, if there is one.</param>
/// <param name="Origin">Where the translation comes from.</param>
/// <param name="By">Who saved it.</param>
/// <param name="Outdated">True when the translation was made for another source.</param>
/// <param name="Provenance">What else is known of where the translation comes from.</param>
public sealed record SegmentView(
    string Key, int? Block, string Source, string? Text, Origin? Origin, string? By, bool Outdated, ProvenanceView? Provenance)
{
    /// <summary>What the checks find in it: only in the answer to a save, for the segments that were sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CheckView>? Findings { get; init; }

    public static SegmentView Of(TranslationTask task, SourceSegment segment, int? block)
    {
        var work = task.WorkOn(segment.Key);
        return new(segment.Key, block, segment.Text, work?.Text, work?.Origin, work?.By, task.IsOutdated(segment),
            work is null ? null : ProvenanceView.Of(work, task.ConfirmationOf(segment)));
    }
}

/// <param name="At">When it was saved.</param>
/// <param name="Version">The version of the task whose event saved it.</param>
/// <param name="Score">From memory: how like the remembered source is, 0 to 100.</param>
/// <param name="Memory">From memory: which entry.</param>
/// <param name="Engine">From a machine: which.</param>
/// <param name="SuggestedBy">Whose suggestion it is.</param>
/// <param name="Confirmed">The approval that covers it.</param>
public sealed record ProvenanceView(
    DateTimeOffset? At,
    long? Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Score,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Memory,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Engine,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? SuggestedBy,
    Confirmation? Confirmed)
{
    public static ProvenanceView Of(SegmentWork work, Confirmation? confirmed) =>
        new(work.At, work.Version, work.Score, work.Memory, work.Engine, work.SuggestedBy, confirmed);
}

/// <summary>A task in the queue.</summary>
public sealed record TaskSummary(
    Guid ArticleId, string Language, string SourceLanguage, string Title, int Revision, TaskState State, long Version, ClaimView? Claim,
    DateTimeOffset? Deadline, bool Late);
