using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Publishing.Orders;

namespace ChasPravdy.Publishing.Publications;

/// <summary>The rules of releasing: now, at a time, under an embargo, and when a schedule falls due.</summary>
public static class Releases
{
    public static IReadOnlyList<PublicationEvent> Release(ReleaseEditions c, Publication publication)
    {
        var embargo = c.Embargo ?? (publication.Embargo > c.Now ? publication.Embargo : null);
        if (c.At < embargo)
        {
            throw new RuleBrokenException($"The embargo forbids publishing before {Embargoes.Instant(embargo.Value)}.");
        }

        if (c is { At: null, Embargo: null } && Embargoes.Obstacle(publication, c.Now) is { } obstacle)
        {
            throw new RuleBrokenException($"{obstacle} Name a time from then on (at), or lift the embargo.");
        }

        var due = c.At ?? embargo ?? c.Now;
        if (publication.Schedule is { } schedule)
        {
            return due > c.Now && Same(schedule, c, due, publication)
                ? []
                : throw new RuleBrokenException(
                    $"A release of {Listed(schedule.Languages)} is scheduled for {Embargoes.Instant(schedule.Due)}. Cancel it first.");
        }

        var languages = Releasable(c.Languages, c.Mode, publication);
        var changing = languages.Where(language => !publication.Editions[language].IsCurrent).ToList();
        var first = c.PublicNotes.Keys.Where(language => publication.Editions[language].Shown is null).ToList();
        if (first.Count > 0)
        {
            throw new RuleBrokenException($"There is nothing to correct in {Listed(first)}: it was never published. Leave its note out.");
        }

        if (changing.Count == 0)
        {
            return [];
        }

        if (due <= c.Now)
        {
            return Released(changing, Schedule.Of(c, c.Now), publication, c.Now);
        }

        IEnumerable<PublicationEvent> embargoed = c.Embargo is { } until && until != publication.Embargo
            ? [new EmbargoSet(until, c.By, c.Now)]
            : [];
        return
        [
            .. embargoed,
            new ReleaseScheduled(languages, c.Mode, due, c.Note, c.By, c.Now) { PublicNotes = c.PublicNotes.Count > 0 ? c.PublicNotes : null },
        ];
    }

    /// <summary>Does what the schedule says, and what the embargo kept standing orders from. What cannot happen stays due, and says why once.</summary>
    public static IReadOnlyList<PublicationEvent> ReleaseDue(ReleaseDue c, Publication publication)
    {
        var scheduled = ScheduledDue(c, publication);
        return [.. scheduled, .. OrderedReleases.Resume(c.Newsroom, c.Now, scheduled.Aggregate(publication, PublicationDecider.Evolve))];
    }

    static IReadOnlyList<PublicationEvent> ScheduledDue(ReleaseDue c, Publication publication)
    {
        if (publication.Schedule is not { } schedule || schedule.Due > c.Now)
        {
            return [];
        }

        var problems = Problems(schedule.Languages, publication);
        List<string> possible = Embargoes.Obstacle(publication, c.Now) is not null || (schedule.Mode == ReleaseMode.Strict && problems.Count > 0)
            ? []
            : [.. schedule.Languages.Except(problems.Keys).Where(language => !publication.Editions[language].IsCurrent)];
        var released = Released(possible, schedule, publication, c.Now);
        return Obstacle(publication, c.Now) switch
        {
            null => [.. released, new ScheduleCompleted(c.Now)],
            var reported when schedule.WasReported(reported, publication) => released,
            var obstacle => [.. released, new ReleaseDelayed(obstacle, c.Now)],
        };
    }

    /// <summary>Why what is scheduled cannot all be published at an instant, or null.</summary>
    public static string? Obstacle(Publication publication, DateTimeOffset at) =>
        Embargoes.Obstacle(publication, at)
        ?? (Problems(publication.Schedule!.Languages, publication) is { Count: > 0 } problems ? Sentence(problems) : null);

    /// <summary>Why each language that cannot be released now cannot.</summary>
    public static IReadOnlyDictionary<string, string> Problems(IEnumerable<string> languages, Publication publication) =>
        languages.Select(language => (Language: language, Problem: Problem(language, publication)))
            .Where(found => found.Problem is not null)
            .ToDictionary(found => found.Language, found => found.Problem!);

    static string? Problem(string language, Publication publication) => publication.Editions[language].Text switch
    {
        null => "has no approved text",
        { } text when text.Revision > publication.Revision => $"waits for the source text of revision {text.Revision}",
        { } text when text.Revision < publication.Revision =>
            $"is approved for revision {text.Revision}, while revision {publication.Revision} is the newest",
        _ => null,
    };

    static List<string> Releasable(IReadOnlyList<string> languages, ReleaseMode mode, Publication publication)
    {
        var problems = Problems(languages, publication);
        var possible = languages.Except(problems.Keys).ToList();
        return problems.Count == 0 || (mode == ReleaseMode.Independent && possible.Count > 0)
            ? possible
            : throw new RuleBrokenException($"Nothing was released: {Sentence(problems)}");
    }

    /// <summary>The editions as they are released; strictly, they name one another.</summary>
    public static IReadOnlyList<EditionReleased> Released(
        IReadOnlyList<string> languages, Schedule schedule, Publication publication, DateTimeOffset now)
    {
        var together = schedule.Mode == ReleaseMode.Strict && languages.Count > 1 ? languages : null;
        return [.. languages.Select(language => Released(language, schedule, publication, now) with { Together = together })];
    }

    static EditionReleased Released(string language, Schedule schedule, Publication publication, DateTimeOffset now)
    {
        var edition = publication.Editions[language];
        var text = edition.Text!;
        return new(
            language,
            text.Revision,
            text.TextHash,
            text.TextVersion,
            Path(edition, language, publication.Id, now),
            Corrections(edition, language, schedule.PublicNotes, publication),
            schedule.Note,
            schedule.By,
            now);
    }

    // A new headline gives a new address of the same day; the old ones lead to it.
    static string Path(Edition edition, string language, Guid articleId, DateTimeOffset now) =>
        edition.Shown is { } shown && shown.TextHash == edition.Text!.TextHash
            ? shown.Path
            : EditionPath.Of(language, edition.Shown?.PublishedAt ?? now, edition.Text!.Title, articleId);

    // Readers are told why their text changed; where a correction left this language's text as it was, there is nothing to tell.
    static List<CorrectionNote> Corrections(
        Edition edition, string language, IReadOnlyDictionary<string, string> publicNotes, Publication publication)
    {
        if (edition.Shown is not { } shown || shown.TextHash == edition.Text!.TextHash)
        {
            return [];
        }

        var notes = from note in publication.CorrectionNotes
                    where note.Key > shown.Revision && note.Key <= edition.Text.Revision
                    orderby note.Key
                    select new CorrectionNote(note.Key, note.Value);
        // A note in the readers' own language takes the place of the newest in the source language.
        return publicNotes.GetValueOrDefault(language) is { } own
            ? [.. notes.SkipLast(1), new CorrectionNote(edition.Text.Revision, own) { Language = language }]
            : [.. notes];
    }

    static bool Same(Schedule schedule, ReleaseEditions c, DateTimeOffset due, Publication publication)
    {
        var meant = c.Mode == ReleaseMode.Strict ? c.Languages : c.Languages.Except(Problems(c.Languages, publication).Keys);
        return (schedule.Due, schedule.Mode, schedule.Note) == (due, c.Mode, c.Note)
            && (c.Embargo is null || c.Embargo == publication.Embargo)
            && schedule.PublicNotes.Order().SequenceEqual(c.PublicNotes.Order())
            && schedule.Languages.ToHashSet().SetEquals(meant);
    }

    static string Sentence(IReadOnlyDictionary<string, string> problems) =>
        string.Join("; ", Languages.All.Where(problems.ContainsKey).Select(language => $"{language} {problems[language]}")) + ".";

    static string Listed(IEnumerable<string> languages) => string.Join(", ", languages);
}
