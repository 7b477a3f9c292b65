using System.Text.Json.Serialization;
using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Segmentation;

namespace ChasPravdy.Translation.Tasks;

/// <summary>One article's translation into one language, as it stands.</summary>
public sealed record TranslationTask : IAggregate<TranslationTask>
{
    public required Guid Id { get; init; }
    public long Version { get; init; }
    public Guid ArticleId { get; init; }
    public string Language { get; init; } = "";
    public string SourceLanguage { get; init; } = "";

    /// <summary>The newest source revision; 0 when the article was closed before any arrived.</summary>
    public int Revision { get; init; }
    public TaskState State { get; init; }
    public SegmentedText? Source { get; init; }

    /// <summary>Every segment that was ever translated, by key; also those that the newest revision no longer has.</summary>
    public IReadOnlyDictionary<string, SegmentWork> Work { get; init; } = new Dictionary<string, SegmentWork>();

    /// <summary>Who holds the task now. <c>LeaseUntil</c> is set exactly while someone does.</summary>
    public string? ClaimedBy { get; init; }
    public string? HolderName { get; init; }
    public int Epoch { get; init; }
    public DateTimeOffset? LeaseUntil { get; init; }
    public string? LastClaimedBy { get; init; }

    /// <summary>What holders let stand, also of texts that have changed since.</summary>
    public IReadOnlyList<Dismissal> Dismissals { get; init; } = [];

    /// <summary>The approvals so far, oldest first; segments name theirs by its version.</summary>
    public IReadOnlyList<Confirmation> Confirmations { get; init; } = [];

    public string? SubmittedBy { get; init; }
    public string? TextHash { get; init; }
    public string? ReturnedBy { get; init; }
    public string? Comment { get; init; }
    public CancelCause? Cancelled { get; init; }

    /// <summary>The source that unfinished work was first done for, once a newer revision has come.</summary>
    public EarlierSource? Earlier { get; init; }

    /// <summary>By when a chief editor wants it.</summary>
    public DateTimeOffset? OwnDeadline { get; init; }

    /// <summary>When the article's release is scheduled, and by which version of its publication.</summary>
    public DateTimeOffset? ReleaseAt { get; init; }
    public long ReleaseVersion { get; init; }

    // Computed, and stored in columns: what the queue sorts and counts by.
    public DateTimeOffset? Deadline => OwnDeadline ?? ReleaseAt;
    public int SegmentCount => Segments().Count();
    public int Untranslated => Segments().Count(segment => WorkOn(segment.Key) is null || IsOutdated(segment));

    /// <summary>What was finished before the source changed, until it is finished anew.</summary>
    public FinishedText? Finished { get; init; }

    public static TranslationTask Initial(Guid id) => new() { Id = id };

    public static TranslationTask Evolve(TranslationTask state, object @event) => TranslationTaskDecider.Evolve(state, (TaskEvent)@event);

    public static Guid IdOf(Guid articleId, string language) => Uuid5.Of(articleId, language);

    /// <summary>Everything to translate; nothing when the article was closed before its first revision arrived.</summary>
    public IEnumerable<SourceSegment> Segments() => Source?.AllSegments() ?? [];

    /// <summary>The sources that work was done for: the finished one, where there is one, before the current one.</summary>
    public IEnumerable<SegmentedText> Sources() => new[] { Finished?.Source, Source }.OfType<SegmentedText>();

    /// <summary>The holder as others know them.</summary>
    public string? Holder() => HolderName ?? ClaimedBy;

    public SegmentWork? WorkOn(string key) => Work.GetValueOrDefault(key);

    /// <summary>True when the segment's translation was made for another source text. A sentence's key names its source, so only titles and leads can be.</summary>
    public bool IsOutdated(SourceSegment segment) => WorkOn(segment.Key) is { For: { } made } && made != segment.Text;

    /// <summary>The approval of a segment's translation; none while it waits to be looked at, again or for the first time.</summary>
    public Confirmation? ConfirmationOf(SourceSegment segment) => WorkOn(segment.Key) is { Confirmed: { } version } && !IsOutdated(segment)
        ? Confirmations.FirstOrDefault(confirmation => confirmation.Version == version)
        : null;

    /// <summary>Everyone whose translation is in the current text, also by a suggestion that was accepted.</summary>
    public IEnumerable<string> Translators() => Segments().Select(s => WorkOn(s.Key)).OfType<SegmentWork>()
        .SelectMany(work => new[] { work.By, work.SuggestedBy }).OfType<string>().Distinct();

    /// <summary>The whole translated text, once every segment is translated.</summary>
    public EditionText Text(SegmentedText source) => source.In(Language, key => Work[key].Text);
}

public enum TaskState
{
    Open,
    Claimed,
    Submitted,
    Approved,
    Outdated,
    Cancelled,
}

public enum Origin
{
    Human,
    Memory,
    Machine,
}

public enum CancelCause
{
    Abandoned,
    Killed,
}

/// <summary>A segment's translation.</summary>
/// <param name="Text">Exactly as it was sent.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="By">Who saved it.</param>
/// <param name="For">The source text it was made for, where the key does not say: title and lead.</param>
public sealed record SegmentWork(string Text, Origin Origin, string By, string? For)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Score { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Memory { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Engine { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SuggestedBy { get; init; }

    /// <summary>When it was saved, and the version of the event that says so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? At { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Version { get; init; }

    /// <summary>The version of the approval that confirmed it; null while none has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Confirmed { get; init; }

    /// <summary>What was sent to make it.</summary>
    public SavedSegment Saved(string key) => new(key, Text, Origin, Score, Memory, Engine, SuggestedBy);
}

/// <summary>A submitted or approved translation whose source has changed since.</summary>
/// <param name="State">Submitted or approved.</param>
/// <param name="Source">The source that it translates.</param>
/// <param name="Touched">True once work has been saved since.</param>
/// <param name="Revision">The source's revision.</param>
public sealed record FinishedText(TaskState State, SegmentedText Source, bool Touched, int Revision = 0);

public sealed record EarlierSource(int Revision, SegmentedText Source);
