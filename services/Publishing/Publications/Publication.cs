using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Platform;
using ChasPravdy.Publishing.Orders;

namespace ChasPravdy.Publishing.Publications;

public enum PublicationState
{
    Open,
    Scheduled,
    Live,
    Closed,
    Killed,
}

public enum EditionState
{
    Missing,
    Ready,
    Scheduled,
    Published,
    Outdated,
    Withdrawn,
    Killed,
}

/// <summary>An article's six editions; its stream has the article's id. Texts stay in the events, only their hashes are here.</summary>
public sealed record Publication : IAggregate<Publication>
{
    public required Guid Id { get; init; }

    public long Version { get; init; }

    public string? SourceLanguage { get; init; }

    /// <summary>The newest approved source revision; 0 before the first has arrived.</summary>
    public int Revision { get; init; }

    /// <summary>Public notes, by the revision that corrects.</summary>
    public IReadOnlyDictionary<int, string> CorrectionNotes { get; init; } = new Dictionary<int, string>();

    public required IReadOnlyDictionary<string, Edition> Editions { get; init; }

    public Schedule? Schedule { get; init; }

    public DateTimeOffset? Embargo { get; init; }

    /// <summary>Standing orders of the article's own; null when the newsroom's hold.</summary>
    public StandingOrders? Orders { get; init; }

    /// <summary>Languages that standing orders would have released but for the embargo; null when there are none.</summary>
    public IReadOnlyList<string>? HeldBack { get; init; }

    /// <summary>Why the article was given up before anything was released; null unless it was.</summary>
    public string? Closed { get; init; }

    public Kill? Killed { get; init; }

    /// <summary>When something is next to be tried: the schedule, or what the embargo kept standing orders from.</summary>
    public DateTimeOffset? DueAt => HeldBack is null ? ScheduleDueAt : Earlier(ScheduleDueAt, Embargo ?? DateTimeOffset.UnixEpoch);

    // At its time; once it is delayed, when the reason is another than was reported, or at the end of the embargo.
    DateTimeOffset? ScheduleDueAt => Schedule switch
    {
        null => null,
        { Problem: { } problem } delayed when delayed.WasReported(problem, this) => Embargo > delayed.DelayedAt ? Embargo : null,
        { Due: var due } => due,
    };

    static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;

    public bool WasEverShown => Editions.Values.Any(edition => edition.Shown is not null);

    public PublicationState State => this switch
    {
        { Killed: not null } => PublicationState.Killed,
        { Closed: not null } => PublicationState.Closed,
        _ when Editions.Values.Any(edition => edition.IsVisible) => PublicationState.Live,
        { Schedule: not null } => PublicationState.Scheduled,
        _ => PublicationState.Open,
    };

    public EditionState StateOf(string language) => (Editions[language], Schedule) switch
    {
        _ when Killed is not null => EditionState.Killed,
        ({ IsVisible: true, Shown: { } shown }, _) => shown.Revision < Revision ? EditionState.Outdated : EditionState.Published,
        (_, { } schedule) when schedule.Languages.Contains(language) && HasNewest(language) => EditionState.Scheduled,
        ({ Withdrawn: not null }, _) => EditionState.Withdrawn,
        ({ Text: { } text }, _) when Closed is null => text.Revision < Revision ? EditionState.Outdated : EditionState.Ready,
        _ => EditionState.Missing,
    };

    /// <summary>True when the language has an approved text of the newest revision, or of one that Publishing is about to hear of.</summary>
    public bool HasNewest(string language) => Editions[language].Text is { } text && text.Revision >= Revision;

    public static Publication Initial(Guid id) => new()
    {
        Id = id,
        Editions = Languages.All.ToDictionary(language => language, _ => new Edition()),
    };

    // Explicit, or JasperFx's source generator takes it for a convention of its own.
    static Publication IAggregate<Publication>.Evolve(Publication state, object @event) => PublicationDecider.Evolve(state, @event);
}

/// <summary>One language: the newest approved text, and what readers see or last saw.</summary>
public sealed record Edition
{
    public ApprovedText? Text { get; init; }

    public ShownText? Shown { get; init; }

    /// <summary>Why it was withdrawn; null unless it is.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>The revision whose correction these readers were told to expect.</summary>
    public int? CorrectionOwed { get; init; }

    public bool IsVisible => Shown is not null && Withdrawn is null;

    /// <summary>True when readers see the newest approved text.</summary>
    public bool IsCurrent => IsVisible && Shown!.Revision == Text?.Revision && Shown.TextHash == Text.TextHash;
}

public sealed record ApprovedText(int Revision, string TextHash, string Title, long UpstreamVersion, long TextVersion);

public sealed record ShownText(
    int Revision,
    string TextHash,
    string Path,
    DateTimeOffset PublishedAt,
    DateTimeOffset UpdatedAt,
    IReadOnlyList<PublishedCorrection> Corrections,
    string? Note)
{
    /// <summary>The standing order that released it, if one did.</summary>
    public FollowedOrder? Order { get; init; }

    /// <summary>Addresses that the edition had under earlier headlines, oldest first.</summary>
    public IReadOnlyList<string> FormerPaths { get; init; } = [];
}

public sealed record Schedule(IReadOnlyList<string> Languages, ReleaseMode Mode, DateTimeOffset Due, string? Note, string By)
{
    /// <summary>Why the release did not happen when it was due.</summary>
    public string? Problem { get; init; }

    /// <summary>When that was reported.</summary>
    public DateTimeOffset? DelayedAt { get; init; }

    /// <summary>What readers are told of the change, in their language.</summary>
    public IReadOnlyDictionary<string, string> PublicNotes { get; init; } = new Dictionary<string, string>();

    /// <summary>A release at once is one that is scheduled for now.</summary>
    public static Schedule Of(ReleaseEditions c, DateTimeOffset due) => new(c.Languages, c.Mode, due, c.Note, c.By) { PublicNotes = c.PublicNotes };

    /// <summary>True when people know that this is in the way, and nothing has changed since.</summary>
    public bool WasReported(string obstacle, Publication publication) =>
        Problem == obstacle && DelayedAt is { } at && Releases.Obstacle(publication, at) == obstacle;
}

public sealed record Kill(string Reason, string Notice, DateTimeOffset At);
