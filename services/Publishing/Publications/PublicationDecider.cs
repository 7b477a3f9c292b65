using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Platform;
using ChasPravdy.Publishing.Orders;

namespace ChasPravdy.Publishing.Publications;

public static class PublicationDecider
{
    /// <summary>New facts; none when it is already so. A killed publication takes no more news; a person who tries is told.</summary>
    /// <exception cref="RuleBrokenException">A rule does not allow it.</exception>
    public static IReadOnlyList<PublicationEvent> Decide(PublicationCommand command, Publication publication) => (command, publication) switch
    {
        (KillPublication c, { Killed: { } kill }) when kill.Notice == c.Notice && kill.Reason == c.Reason => [],
        (KillPublication, { Killed: not null }) => throw new RuleBrokenException("The article is killed already; its notice stays."),
        (KillPublication c, _) => [new PublicationKilled(c.Reason, c.Notice, c.By, c.Now)],
        (ReleaseEditions or WithdrawEditions or GiveArticleOrders, { Killed: not null }) =>
            throw new RuleBrokenException("The article was killed. Nothing of it can be released or withdrawn any more."),
        (SetEmbargo, { Killed: not null }) => throw new RuleBrokenException("The article was killed. It needs no embargo any more."),
        (_, { Killed: not null }) => [],

        (WithdrawEditions c, _) => Withdraw(c, publication),
        (CancelSchedule c, { Schedule: not null }) => [new ScheduleCancelled(c.By, c.Now)],
        (CancelSchedule, _) => [],
        (SetEmbargo c, _) => Embargoes.Set(c, publication),
        (LiftEmbargo c, _) => Embargoes.Lift(c, publication),
        (LiftArticleOrders c, { Orders: not null }) => [new ArticleOrdersLifted(c.By, c.Now)],
        (LiftArticleOrders, _) => [],

        (ReleaseEditions or GiveArticleOrders, { Closed: not null }) =>
            throw new RuleBrokenException("The article was given up. Nothing of it can be released."),
        (ClosePublication, { Closed: not null }) => [],
        (ClosePublication, _) when publication.WasEverShown => [], // released all the same; Drafting hears of it and thinks again
        (ClosePublication c, _) => [new PublicationClosed(c.Reason, c.UpstreamVersion)],

        (NoteSource c, _) => NoteSource(c, publication),
        (NoteTranslation c, _) => NoteText(c.Revision, c.TextHash, c.Text, c.ApprovedAt, c.UpstreamVersion, publication, c.Provenance),
        (ReleaseEditions c, _) => Releases.Release(c, publication),
        (ReleaseDue c, _) => Releases.ReleaseDue(c, publication),
        (GiveArticleOrders c, _) => OrderedReleases.Give(c, publication),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is not known."),
    };

    static List<PublicationEvent> NoteSource(NoteSource c, Publication publication)
    {
        var isNewNote = c.CorrectionNote is not null && !publication.CorrectionNotes.ContainsKey(c.Revision);
        if (c.Revision <= publication.Revision && !isNewNote)
        {
            return [];
        }

        return
        [
            new SourceRevised(c.Text.Language, c.Revision, c.CorrectionNote, c.UpstreamVersion),
            .. NoteText(c.Revision, c.TextHash, c.Text, c.ApprovedAt, c.UpstreamVersion, publication),
            .. isNewNote ? Owed(c.Revision, publication) : [],
        ];
    }

    static IReadOnlyList<PublicationEvent> NoteText(
        int revision, string hash, EditionText text, DateTimeOffset approvedAt, long upstreamVersion, Publication publication,
        EditionProvenance? provenance = null) =>
        publication.Editions[text.Language].Text is { } known
            && (revision, upstreamVersion).CompareTo((known.Revision, known.UpstreamVersion)) <= 0
            ? []
            : [new EditionReadied(text.Language, revision, hash, text, approvedAt, upstreamVersion, provenance)];

    static IEnumerable<CorrectionOwed> Owed(int revision, Publication publication) =>
        from language in Languages.All
        let edition = publication.Editions[language]
        where edition.IsVisible && edition.Shown!.Revision < revision && !(edition.CorrectionOwed >= revision)
        select new CorrectionOwed(language, revision);

    static List<PublicationEvent> Withdraw(WithdrawEditions c, Publication publication)
    {
        var never = c.Languages.Where(language => publication.Editions[language].Shown is null).ToList();
        if (never.Count > 0)
        {
            throw new RuleBrokenException($"Nothing was withdrawn: never published in {string.Join(", ", never)}.");
        }

        List<PublicationEvent> events =
        [
            .. c.Languages.Where(language => publication.Editions[language].IsVisible)
                .Select(language => new EditionWithdrawn(language, c.Reason, c.By, c.Now)),
        ];

        // A schedule made before the withdrawal must not bring the page back.
        return publication.Schedule is { } schedule && schedule.Languages.Intersect(c.Languages).Any() && events.Count > 0
            ? [.. events, new ScheduleCancelled(c.By, c.Now)]
            : events;
    }

    public static Publication Evolve(Publication publication, object @event) =>
        Apply(publication with { Version = publication.Version + 1 }, @event);

    static Publication Apply(Publication publication, object @event) => @event switch
    {
        SourceRevised e => publication with
        {
            SourceLanguage = e.Revision > publication.Revision ? e.Language : publication.SourceLanguage,
            Revision = Math.Max(e.Revision, publication.Revision),
            CorrectionNotes = e.CorrectionNote is { } note
                ? new Dictionary<int, string>(publication.CorrectionNotes) { [e.Revision] = note }
                : publication.CorrectionNotes,
        },
        EditionReadied e => publication.With(e.Language, edition => edition with
        {
            Text = new(e.Revision, e.TextHash, e.Text.Title, e.UpstreamVersion, publication.Version),
        }),
        CorrectionOwed e => publication.With(e.Language, edition => edition with { CorrectionOwed = e.Revision }),
        PublicationClosed e => publication with { Closed = e.Reason, Schedule = null, HeldBack = null },
        EmbargoSet e => publication with { Embargo = e.Until },
        EmbargoLifted => publication with { Embargo = null },
        ReleaseScheduled e => publication with
        {
            Schedule = new(e.Languages, e.Mode, e.Due, e.Note, e.By) { PublicNotes = e.PublicNotes ?? new Dictionary<string, string>() },
        },
        ReleaseDelayed e => publication with
        {
            Schedule = publication.Schedule! with { Problem = e.Problem, DelayedAt = e.At },
        },
        ScheduleCancelled or ScheduleCompleted => publication with { Schedule = null },
        EditionReleased e => publication.With(e.Language, edition => Show(edition, e)) with
        {
            Schedule = publication.Schedule is { } schedule
                ? schedule with { Languages = [.. schedule.Languages.Where(language => language != e.Language)] }
                : null,
        },
        EditionWithdrawn e => publication.With(e.Language, edition => edition with { Withdrawn = e.Reason, CorrectionOwed = null }),
        PublicationKilled e => publication with { Killed = new(e.Reason, e.Notice, e.At), Schedule = null, HeldBack = null },
        ArticleOrdersGiven e => publication with { Orders = new(e.EditionsAsApproved, e.CorrectionsAsApproved, e.By, e.At) },
        ArticleOrdersLifted => publication with { Orders = null },
        ReleaseHeld e => publication with { HeldBack = [.. publication.HeldBack ?? [], .. e.Languages] },
        HoldEnded => publication with { HeldBack = null },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is no event of a publication."),
    };

    static Edition Show(Edition edition, EditionReleased e) => edition with
    {
        Withdrawn = null,
        CorrectionOwed = edition.CorrectionOwed > e.Revision ? edition.CorrectionOwed : null,
        Shown = new(
            e.Revision,
            e.TextHash,
            e.Path,
            edition.Shown?.PublishedAt ?? e.At,
            edition.IsVisible && edition.Shown!.TextHash == e.TextHash ? edition.Shown.UpdatedAt : e.At,
            [.. edition.Shown?.Corrections ?? [], .. e.Corrections.Select(note => new PublishedCorrection(note.Revision, note.Note, e.At, note.Language))],
            e.Note)
        {
            Order = e.Order,
            FormerPaths = edition.Shown is { } before ? [.. before.FormerPaths.Append(before.Path).Where(path => path != e.Path).Distinct()] : [],
        },
    };

    static Publication With(this Publication publication, string language, Func<Edition, Edition> change) => publication with
    {
        Editions = new Dictionary<string, Edition>(publication.Editions) { [language] = change(publication.Editions[language]) },
    };
}
