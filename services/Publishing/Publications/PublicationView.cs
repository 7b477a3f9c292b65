using System.Text.Json.Serialization;
using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Publishing.Orders;

namespace ChasPravdy.Publishing.Publications;

/// <summary>A publication as the workflow API shows it. The reason is why it was killed or closed; readers see only the notice.</summary>
public sealed record PublicationView(
    Guid ArticleId,
    long Version,
    PublicationState State,
    string? SourceLanguage,
    int Revision,
    ScheduleView? Schedule,
    DateTimeOffset? Embargo,
    string? Notice,
    string? Reason,
    IReadOnlyDictionary<string, EditionView> Editions)
{
    /// <summary>Standing orders of the article's own; left out when the newsroom's hold.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StandingOrders? StandingOrders { get; init; }

    /// <summary>What standing orders would have released but for the embargo; left out when that is nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? HeldBack { get; init; }

    /// <summary>After a release: the named languages that stay as they are, and why.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? NotReady { get; init; }

    public static PublicationView Of(Publication publication) => new(
        publication.Id,
        publication.Version,
        publication.State,
        publication.SourceLanguage,
        publication.Revision,
        publication.Schedule is { } schedule ? ScheduleView.Of(schedule) : null,
        publication.Embargo,
        publication.Killed?.Notice,
        publication.Killed?.Reason ?? publication.Closed,
        Languages.All.ToDictionary(language => language, language => EditionView.Of(publication, language)))
    {
        StandingOrders = publication.Orders,
        HeldBack = publication.HeldBack,
    };
}

public sealed record ScheduleView(
    DateTimeOffset At, ReleaseMode Mode, IReadOnlyList<string> Languages, string? Note, string By, string? Problem)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? PublicNotes { get; init; }

    public static ScheduleView Of(Schedule schedule) =>
        new(schedule.Due.ToUniversalTime(), schedule.Mode, schedule.Languages, schedule.Note, schedule.By, schedule.Problem)
        {
            PublicNotes = schedule.PublicNotes.Count > 0 ? schedule.PublicNotes : null,
        };
}

/// <summary>What readers see or last saw; before the first release, what they would see. The reason is that of a withdrawal.</summary>
public sealed record EditionView(
    EditionState State,
    int? Revision,
    string? TextHash,
    string? Path,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? UpdatedAt,
    IReadOnlyList<PublishedCorrection> Corrections,
    int? CorrectionOwed,
    string? Note,
    string? Reason,
    NextText? Next)
{
    /// <summary>The standing order that released it; left out where a publisher or a schedule did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FollowedOrder? Order { get; init; }

    /// <summary>Addresses under earlier headlines, which lead to the newest; left out when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? FormerPaths { get; init; }

    public static EditionView Of(Publication publication, string language)
    {
        var edition = publication.Editions[language];
        var isOver = publication.Killed is not null || publication.Closed is not null;
        var text = isOver ? null : edition.Text;
        return new(
            publication.StateOf(language),
            edition.Shown?.Revision ?? text?.Revision,
            edition.Shown?.TextHash ?? text?.TextHash,
            edition.Shown?.Path,
            edition.Shown?.PublishedAt.ToUniversalTime(),
            edition.Shown?.UpdatedAt.ToUniversalTime(),
            edition.Shown?.Corrections ?? [],
            isOver ? null : edition.CorrectionOwed,
            edition.Shown?.Note,
            edition.Withdrawn,
            text is not null && edition.Shown is { } shown && (shown.Revision, shown.TextHash) != (text.Revision, text.TextHash)
                ? new NextText(text.Revision, text.TextHash)
                : null)
        {
            Order = edition.Shown?.Order,
            FormerPaths = edition.Shown?.FormerPaths is { Count: > 0 } former ? former : null,
        };
    }
}

/// <summary>A newer text that waits to be released in an edition's place.</summary>
public sealed record NextText(int Revision, string TextHash);
