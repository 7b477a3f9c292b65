using ChasPravdy.Contracts;
using ChasPravdy.Publishing.Orders;

namespace ChasPravdy.Publishing.Publications;

public abstract record PublicationCommand;

public sealed record NoteSource(
    int Revision, string TextHash, EditionText Text, string? CorrectionNote, DateTimeOffset ApprovedAt, long UpstreamVersion)
    : PublicationCommand;

public sealed record NoteTranslation(
    int Revision,
    string TextHash,
    EditionText Text,
    DateTimeOffset ApprovedAt,
    long UpstreamVersion,
    EditionProvenance? Provenance = null) : PublicationCommand;

public sealed record ClosePublication(string Reason, long UpstreamVersion) : PublicationCommand;

public sealed record ReleaseEditions(
    IReadOnlyList<string> Languages,
    ReleaseMode Mode,
    DateTimeOffset? At,
    DateTimeOffset? Embargo,
    string? Note,
    string By,
    DateTimeOffset Now) : PublicationCommand
{
    /// <summary>What readers are told of the change, by language and in it.</summary>
    public IReadOnlyDictionary<string, string> PublicNotes { get; init; } = new Dictionary<string, string>();
}

/// <summary>Does what is due: a schedule, and what standing orders could not do under an embargo.</summary>
public sealed record ReleaseDue(DateTimeOffset Now) : PublicationCommand
{
    public StandingOrders Newsroom { get; init; } = StandingOrders.None;
}

public sealed record GiveArticleOrders(StandingOrders Orders) : PublicationCommand;

public sealed record LiftArticleOrders(string By, DateTimeOffset Now) : PublicationCommand;

public sealed record SetEmbargo(DateTimeOffset Until, string By, DateTimeOffset Now) : PublicationCommand;

public sealed record LiftEmbargo(string By, DateTimeOffset Now) : PublicationCommand;

public sealed record CancelSchedule(string By, DateTimeOffset Now) : PublicationCommand;

public sealed record WithdrawEditions(IReadOnlyList<string> Languages, string Reason, string By, DateTimeOffset Now) : PublicationCommand;

public sealed record KillPublication(string Reason, string Notice, string By, DateTimeOffset Now) : PublicationCommand;
