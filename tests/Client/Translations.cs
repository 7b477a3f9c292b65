using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChasPravdy.Tests.Client;

/// <summary>One article's work in one target language: open, claimed, submitted, approved, outdated or cancelled.</summary>
public sealed record TranslationTask(
    Guid ArticleId,
    string Language,
    string SourceLanguage,
    int Revision,
    string State,
    long Version,
    string? TextHash,
    Claim? Claim,
    IReadOnlyList<Segment>? Segments,
    Segment? Title,
    Segment? Lead,
    string? Comment,
    string? SubmittedBy,
    IReadOnlyList<string>? Translators,
    Deadline? Deadline)
{
    /// <summary>Everything there is to translate: title, lead, then the body's segments.</summary>
    [JsonIgnore]
    public IEnumerable<Segment> Everything =>
        new[] { Title, Lead }.OfType<Segment>().Concat(Segments ?? [])
            .Where(segment => segment.Source.Length > 0).DistinctBy(segment => segment.Key);
}

/// <summary>A lease: who holds the task until when, under which epoch.</summary>
public sealed record Claim(string By, long Epoch, DateTimeOffset LeaseUntil, string? Name);

public sealed record Segment(string Key, int? Block, string Source, string? Text, string? Origin, string? By, bool Outdated, Provenance? Provenance)
{
    /// <summary>What the checks find in it: only in the answer to a save, for the segments that were sent.</summary>
    public IReadOnlyList<CheckFinding>? Findings { get; init; }
}

/// <summary>Something that a check found: blocking, a warning or a hint; places are in UTF-16 code units.</summary>
public sealed record CheckFinding(
    string Key, string Check, string Severity, string Message, int? Start, int? Length, int? SourceStart, int? SourceLength, Dismissal? Dismissed);

/// <summary>Why the holder lets a finding stand.</summary>
public sealed record Dismissal(string Reason, string By, DateTimeOffset At);

/// <summary>Where a segment's translation comes from, and who confirmed it.</summary>
public sealed record Provenance(
    DateTimeOffset? At, long? Version, int? Score, string? Memory, string? Engine, string? SuggestedBy, Confirmation? Confirmed);

public sealed record Confirmation(long Version, string By, string? Name, DateTimeOffset? At);

/// <summary>By when the translation is needed: as a chief editor said, or when the release is scheduled.</summary>
public sealed record Deadline(DateTimeOffset At, bool SetByEditor, DateTimeOffset? Release);

/// <summary>What the source changed since the translation was finished or begun.</summary>
public sealed record SourceChanges(
    Guid ArticleId, string Language, long Version, string State, int? Since, int Revision, int Unchanged, IReadOnlyList<SegmentChange> Segments);

/// <summary>A segment that was added, removed or changed, with the former translation as a starting point.</summary>
public sealed record SegmentChange(
    string Change, string Key, int? Block, string? Source, string? Text, PreviousSegment? Previous, IReadOnlyList<DiffPart> Diff);

public sealed record PreviousSegment(string Key, string Source, string? Text, string? Origin, string? By);

/// <summary>What one translator holds in one language.</summary>
public sealed record Load(
    string Translator, string? Name, string Language, int Tasks, int Segments, int Untranslated, int Late, DateTimeOffset? NextDeadline);

/// <summary>A segment's translation; the origin says where it came from.</summary>
public sealed record Translated(
    string Key, string Text, string Origin = "human", int? Score = null, string? Memory = null, string? Engine = null);

/// <summary>A task in the queue.</summary>
public sealed record QueuedTask(
    Guid ArticleId, string Language, string SourceLanguage, string Title, int Revision, string State, long Version, Claim? Claim,
    DateTimeOffset? Deadline, bool Late);

/// <summary>What came of a file from a translator's own tool.</summary>
public sealed record XliffImported(int Taken, int Unchanged, int Untranslated, IReadOnlyList<NotFitting> NotFitting, TranslationTask Translation);

/// <summary>A translation that had no place in the task.</summary>
public sealed record NotFitting(string Unit, int Line, string Reason, string Detail, string Text);

/// <summary>What a machine makes of a segment; no text when it lost the segment's marks.</summary>
public sealed record MachineSuggestion(string Key, string Engine, string? Text, string? Refused);

public sealed record Machines(bool On, string? Engine, IReadOnlyList<LanguagePair> Pairs);

public sealed record LanguagePair(string Source, string Target);

sealed record EpochBody(long Epoch);
sealed record SegmentsBody(long Epoch, IReadOnlyList<Translated> Segments);
sealed record TranslatorBody(string Translator);
sealed record DismissalBody(long Epoch, string Key, string Check, string Reason);
sealed record DeadlineBody(DateTimeOffset At);

/// <summary>The calls under <c>/api/translations</c>, as one person.</summary>
public sealed class TranslationCalls(Person person)
{
    static readonly JsonTypeInfo<TranslationTask> Answer = Wire.Default.TranslationTask;

    public Task<Page<QueuedTask>> Queue(
        string? language = null, string? state = null, bool? mine = null, Guid? article = null, string? cursor = null,
        bool? late = null, string? sort = null,
        CancellationToken ct = default) =>
        person.Get(
            Query.Of("/api/translations", ("language", language), ("state", state),
                ("mine", mine is null ? null : mine.Value ? "true" : "false"),
                ("article", article?.ToString()), ("cursor", cursor),
                ("late", late is null ? null : late.Value ? "true" : "false"), ("sort", sort)),
            Wire.Default.PageQueuedTask, ct);

    public Task<TranslationTask> Get(Guid articleId, string language, CancellationToken ct = default) =>
        person.Get(At(articleId, language), Answer, ct);

    /// <summary>Waits until the task exists and is about this revision or a newer one.</summary>
    public Task<TranslationTask> WhenThere(
        Guid articleId, string language, int revision = 1, TimeSpan? within = null, CancellationToken ct = default) =>
        Wait.Until(
            $"the {SixLanguages.NameOf(language)} task of article {articleId}, revision {revision}",
            async stop => await person.Find(At(articleId, language), Answer, stop) is { } task && task.Revision >= revision ? task : null,
            within, ct);

    public Task<TranslationTask> Claim(
        Guid articleId, string language, long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        person.Call(HttpMethod.Post, At(articleId, language, "claim"), Answer, ifMatch, key, ct);

    public Task<TranslationTask> Renew(Guid articleId, string language, long epoch, CancellationToken ct = default) =>
        person.Call(HttpMethod.Put, At(articleId, language, "claim"), new EpochBody(epoch), Wire.Default.EpochBody, Answer, ct: ct);

    public Task<TranslationTask> Release(Guid articleId, string language, long epoch, CancellationToken ct = default) =>
        person.Call(HttpMethod.Delete, At(articleId, language, $"claim?epoch={epoch}"), Answer, ct: ct);

    public Task<TranslationTask> Save(
        Guid articleId, string language, long epoch, IReadOnlyList<Translated> segments,
        long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        person.Call(
            HttpMethod.Put, At(articleId, language, "segments"), new SegmentsBody(epoch, segments), Wire.Default.SegmentsBody, Answer,
            ifMatch, key, ct);

    /// <summary>What the checks find in the whole task, in its language.</summary>
    public Task<Page<CheckFinding>> Checks(Guid articleId, string language, string? severity = null, CancellationToken ct = default) =>
        person.Get(Query.Of(At(articleId, language, "checks"), ("severity", severity)), Wire.Default.PageCheckFinding, ct);

    /// <summary>Lets stand what a check found in a segment.</summary>
    public Task<TranslationTask> Dismiss(
        Guid articleId, string language, long epoch, string segment, string check, string reason,
        long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        person.Call(
            HttpMethod.Post, At(articleId, language, "checks/dismissal"), new DismissalBody(epoch, segment, check, reason), Wire.Default.DismissalBody,
            Answer, ifMatch, key, ct);

    /// <summary>Makes the check count again.</summary>
    public Task<TranslationTask> WithdrawDismissal(
        Guid articleId, string language, long epoch, string segment, string check, CancellationToken ct = default) =>
        person.Call(
            HttpMethod.Delete,
            Query.Of(
                At(articleId, language, "checks/dismissal"),
                ("epoch", epoch.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("key", segment), ("check", check)),
            Answer, ct: ct);

    public Task<TranslationTask> Submit(
        Guid articleId, string language, long epoch, long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        person.Call(
            HttpMethod.Post, At(articleId, language, "submission"), new EpochBody(epoch), Wire.Default.EpochBody, Answer, ifMatch, key, ct);

    public Task<TranslationTask> Approve(
        Guid articleId, string language, string textHash, long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        person.Call(
            HttpMethod.Post, At(articleId, language, "approval"), new TextHashBody(textHash), Wire.Default.TextHashBody, Answer,
            ifMatch, key, ct);

    public Task<TranslationTask> Return(
        Guid articleId, string language, string comment, long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        person.Call(
            HttpMethod.Post, At(articleId, language, "return"), new CommentBody(comment), Wire.Default.CommentBody, Answer,
            ifMatch, key, ct);

    public Task<TranslationTask> Assign(Guid articleId, string language, string translator, CancellationToken ct = default) =>
        person.Call(
            HttpMethod.Post, At(articleId, language, "assignment"), new TranslatorBody(translator), Wire.Default.TranslatorBody, Answer,
            ct: ct);

    /// <summary>The task as XLIFF.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="language">The target language.</param>
    /// <param name="version">1.2 or 2.1.</param>
    /// <param name="ct">Stops it.</param>
    public Task<string> ExportXliff(Guid articleId, string language, string version = "2.1", CancellationToken ct = default) =>
        person.Document(At(articleId, language, $"xliff?version={version}"), ct);

    /// <summary>Merges XLIFF into the task that this person holds.</summary>
    public Task<XliffImported> ImportXliff(Guid articleId, string language, long epoch, string xliff, CancellationToken ct = default) =>
        person.Hand(
            HttpMethod.Put, At(articleId, language, $"xliff?epoch={epoch}"), xliff, new("application/xliff+xml"), Wire.Default.XliffImported, ct);

    /// <summary>The glossary's terms in the source, or in one segment of it.</summary>
    public Task<Page<TaskTerm>> Terms(
        Guid articleId, string language, string? key = null, string? cursor = null, CancellationToken ct = default) =>
        person.Get(Query.Of(At(articleId, language, "terms"), ("key", key), ("cursor", cursor)), Wire.Default.PageTaskTerm, ct);

    /// <summary>Whether machines may make suggestions, and which.</summary>
    public Task<Machines> Machines(CancellationToken ct = default) => person.Get("/api/translations/machine", Wire.Default.Machines, ct);

    /// <summary>What a machine makes of these segments.</summary>
    public Task<Page<MachineSuggestion>> SuggestByMachine(
        Guid articleId, string language, IEnumerable<string> keys, CancellationToken ct = default) =>
        person.Get(
            At(articleId, language, $"machine?{string.Join('&', keys.Select(key => $"key={Uri.EscapeDataString(key)}"))}"),
            Wire.Default.PageMachineSuggestion, ct);

    public Task<TranslationTask> TakeAway(Guid articleId, string language, string? reason = null, CancellationToken ct = default) =>
        person.Call(HttpMethod.Delete, Query.Of(At(articleId, language, "assignment"), ("reason", reason)), Answer, ct: ct);

    public Task<TranslationTask> SetDeadline(Guid articleId, string language, DateTimeOffset at, CancellationToken ct = default) =>
        person.Call(
            HttpMethod.Put, At(articleId, language, "deadline"), new DeadlineBody(at), Wire.Default.DeadlineBody, Answer, ct: ct);

    public Task<TranslationTask> LiftDeadline(Guid articleId, string language, CancellationToken ct = default) =>
        person.Call(HttpMethod.Delete, At(articleId, language, "deadline"), Answer, ct: ct);

    public Task<SourceChanges> Changes(Guid articleId, string language, CancellationToken ct = default) =>
        person.Get(At(articleId, language, "changes"), Wire.Default.SourceChanges, ct);

    public Task<Page<Load>> Workload(string? language = null, CancellationToken ct = default) =>
        person.Get(Query.Of("/api/translations/workload", ("language", language)), Wire.Default.PageLoad, ct);

    static string At(Guid articleId, string language, string? then = null) =>
        then is null ? $"/api/translations/{articleId}/{language}" : $"/api/translations/{articleId}/{language}/{then}";
}
