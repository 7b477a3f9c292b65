using System.Text.Json.Serialization;
using ChasPravdy.Translation.Segmentation;

namespace ChasPravdy.Translation.Tasks;

// Facts, stored for ever: only add optional fields. A changed meaning is a new event.
// Segmenter names the rules that cut what was new in the source: blocks that were there before keep their older cut.
public abstract record TaskEvent(Guid ArticleId, string Language);

public sealed record TranslationOpened(
    Guid ArticleId, string Language, int Revision, string SourceHash, string Segmenter, SegmentedText Source) : TaskEvent(ArticleId, Language);

/// <summary>A newer revision, while the work was not finished: state, claim and work stay.</summary>
public sealed record TranslationSourceChanged(
    Guid ArticleId, string Language, int Revision, string SourceHash, string Segmenter, SegmentedText Source) : TaskEvent(ArticleId, Language);

/// <summary>A newer revision with other segments, after the work was finished.</summary>
public sealed record TranslationOutdated(
    Guid ArticleId,
    string Language,
    int Revision,
    string SourceHash,
    string Segmenter,
    SegmentedText Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? At = null) : TaskEvent(ArticleId, Language);

/// <summary>A newer revision with the same segments: the finished work stands for it, under the text hash it now has.</summary>
public sealed record TranslationCarriedForward(
    Guid ArticleId,
    string Language,
    int Revision,
    string SourceHash,
    string Segmenter,
    SegmentedText Source,
    TaskState State,
    string TextHash) : TaskEvent(ArticleId, Language);

/// <param name="ArticleId">The article.</param>
/// <param name="Language">The target language.</param>
/// <param name="By">The subject id.</param>
/// <param name="Epoch">1, 2, 3…: every claim has a higher one.</param>
/// <param name="LeaseUntil">The claim ends here unless it is renewed.</param>
/// <param name="Name">The name at the time, for those who meet the claim.</param>
public sealed record TranslationClaimed(
    Guid ArticleId, string Language, string By, int Epoch, DateTimeOffset LeaseUntil, string? Name = null) : TaskEvent(ArticleId, Language);

public sealed record TranslationAssigned(
    Guid ArticleId, string Language, string Translator, string By, int Epoch, DateTimeOffset LeaseUntil) : TaskEvent(ArticleId, Language);

public sealed record ClaimRenewed(Guid ArticleId, string Language, string By, int Epoch, DateTimeOffset LeaseUntil)
    : TaskEvent(ArticleId, Language);

/// <summary>The holder gave the claim up; the task is open or outdated again.</summary>
public sealed record ClaimReleased(Guid ArticleId, string Language, string By, int Epoch, TaskState State) : TaskEvent(ArticleId, Language);

/// <summary>The lease ran out on the person named; the task is open or outdated again.</summary>
public sealed record ClaimExpired(Guid ArticleId, string Language, string By, int Epoch, TaskState State) : TaskEvent(ArticleId, Language);

/// <summary>A chief editor took the task away from its holder; it is open or outdated again.</summary>
public sealed record ClaimTakenAway(
    Guid ArticleId, string Language, string From, string By, int Epoch, TaskState State, string? Reason) : TaskEvent(ArticleId, Language);

/// <summary>A chief editor said by when the translation is needed.</summary>
public sealed record DeadlineSet(Guid ArticleId, string Language, DateTimeOffset Due, string By) : TaskEvent(ArticleId, Language);

/// <summary>No chief editor's deadline any more; the time of a scheduled release still counts.</summary>
public sealed record DeadlineLifted(Guid ArticleId, string Language, string By) : TaskEvent(ArticleId, Language);

/// <summary>The article's release is scheduled for this time; null: no longer.</summary>
public sealed record ReleaseTimeNoted(Guid ArticleId, string Language, DateTimeOffset? Due, long UpstreamVersion)
    : TaskEvent(ArticleId, Language);

/// <summary>The holder saved those segments that changed, as they were sent; the lease runs anew.</summary>
public sealed record TranslationSaved(
    Guid ArticleId,
    string Language,
    string By,
    int Epoch,
    DateTimeOffset LeaseUntil,
    IReadOnlyList<SavedSegment> Segments,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? At = null) : TaskEvent(ArticleId, Language);

/// <param name="Key">The segment's key.</param>
/// <param name="Text">Its translation, as it was sent.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Score">From memory: how like the remembered source is, 0 to 100.</param>
/// <param name="Memory">From memory: which entry.</param>
/// <param name="Engine">From a machine: which.</param>
/// <param name="SuggestedBy">Whose suggestion the holder accepted.</param>
public sealed record SavedSegment(
    string Key,
    string Text,
    Origin Origin,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Score = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Memory = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Engine = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? SuggestedBy = null);

/// <summary>The holder lets stand what a check found in a segment.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Language">The target language.</param>
/// <param name="By">The holder.</param>
/// <param name="Epoch">The claim's.</param>
/// <param name="Key">The segment.</param>
/// <param name="Check">The check's name.</param>
/// <param name="Reason">Why it stands.</param>
/// <param name="Texts">Source and translation as they were then (<see cref="Dismissal.NameOf"/>).</param>
/// <param name="At">When.</param>
public sealed record CheckDismissed(
    Guid ArticleId, string Language, string By, int Epoch, string Key, string Check, string Reason, string Texts, DateTimeOffset At)
    : TaskEvent(ArticleId, Language);

/// <summary>The holder wants the check to count again.</summary>
public sealed record CheckDismissalWithdrawn(Guid ArticleId, string Language, string By, int Epoch, string Key, string Check)
    : TaskEvent(ArticleId, Language);

public sealed record TranslationSubmitted(Guid ArticleId, string Language, string By, int Epoch, string TextHash)
    : TaskEvent(ArticleId, Language);

/// <summary>A reviewer approved the submitted text. (The message to other services is named TranslationApproved.)</summary>
public sealed record TranslationAccepted(
    Guid ArticleId,
    string Language,
    string By,
    string TextHash,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? At = null) : TaskEvent(ArticleId, Language);

public sealed record TranslationReturned(Guid ArticleId, string Language, string By, string Comment) : TaskEvent(ArticleId, Language);

public sealed record TranslationCancelled(Guid ArticleId, string Language, CancelCause Cause, string Reason) : TaskEvent(ArticleId, Language);
