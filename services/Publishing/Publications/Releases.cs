using System.Globalization;
using ChasPravdy.Contracts;
using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Publications;

/// <summary>The rules of releasing: now, at a time, under an embargo, and when a schedule falls due.</summary>
public static class Releases
{
    public static IReadOnlyList<PublicationEvent> Release(ReleaseEditions c, Publication publication)
    {
        var embargo = c.Embargo ?? (publication.Embargo > c.Now ? publication.Embargo : null);
        if (c.At < embargo)
        {
            throw new RuleBrokenException($"The embargo forbids publishing before {Instant(embargo.Value)}.");
        }

        var due = c.At ?? embargo ?? c.Now;
        if (publication.Schedule is { } schedule)
        {
            return due > c.Now && Same(schedule, c, due, publication)
                ? []
                : throw new RuleBrokenException(
                    $"A release of {Listed(schedule.Languages)} is scheduled for {Instant(schedule.Due)}. Cancel it first.");
        }

        var languages = Releasable(c.Languages, c.Mode, publication);
        var changing = languages.Where(language => !publication.Editions[language].IsCurrent).ToList();
        if (changing.Count == 0)
        {
            return [];
        }

        if (due <= c.Now)
        {
            return Released(changing, c.Mode, publication, c.Note, c.By, c.Now);
        }

        IEnumerable<PublicationEvent> embargoed = c.Embargo is { } until && until != publication.Embargo
            ? [new EmbargoSet(until, c.By, c.Now)]
            : [];
        return [.. embargoed, new ReleaseScheduled(languages, c.Mode, due, c.Note, c.By, c.Now)];
    }

    /// <summary>Does what the schedule says. What cannot happen stays due, and says why once.</summary>
    public static IReadOnlyList<PublicationEvent> ReleaseDue(ReleaseDue c, Publication publication)
    {
        if (publication.Schedule is not { } schedule || schedule.Due > c.Now)
        {
            return [];
        }

        var problems = Problems(schedule.Languages, publication);
        List<string> possible = schedule.Mode == ReleaseMode.Strict && problems.Count > 0
            ? []
            : schedule.Languages.Except(problems.Keys).Where(language => !publication.Editions[language].IsCurrent).ToList();
        List<PublicationEvent> events = [.. Released(possible, schedule.Mode, publication, schedule.Note, schedule.By, c.Now)];
        if (problems.Count == 0)
        {
            events.Add(new ScheduleCompleted(c.Now));
        }
        else if (events.Count > 0 || schedule.DelayedAtVersion != publication.Version)
        {
            events.Add(new ReleaseDelayed(Sentence(problems), c.Now));
        }

        return events;
    }

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

    static IReadOnlyList<PublicationEvent> Released(
        IReadOnlyList<string> languages, ReleaseMode mode, Publication publication, string? note, string by, DateTimeOffset now)
    {
        var together = mode == ReleaseMode.Strict && languages.Count > 1 ? languages : null;
        return [.. languages.Select(language => Released(language, publication, note, by, now) with { Together = together })];
    }

    static EditionReleased Released(string language, Publication publication, string? note, string by, DateTimeOffset now)
    {
        var edition = publication.Editions[language];
        var text = edition.Text!;
        return new(
            language,
            text.Revision,
            text.TextHash,
            text.TextVersion,
            edition.Shown?.Path ?? EditionPath.Of(language, now, text.Title, publication.Id),
            Corrections(edition, publication),
            note,
            by,
            now);
    }

    // Readers are told why their text changed; where a correction left this language's text as it was, there is nothing to tell.
    static List<CorrectionNote> Corrections(Edition edition, Publication publication) =>
        edition.Shown is not { } shown || shown.TextHash == edition.Text!.TextHash
            ? []
            : [.. from note in publication.CorrectionNotes
                  where note.Key > shown.Revision && note.Key <= edition.Text.Revision
                  orderby note.Key
                  select new CorrectionNote(note.Key, note.Value)];

    static bool Same(Schedule schedule, ReleaseEditions c, DateTimeOffset due, Publication publication)
    {
        var meant = c.Mode == ReleaseMode.Strict ? c.Languages : c.Languages.Except(Problems(c.Languages, publication).Keys);
        return (schedule.Due, schedule.Mode, schedule.Note) == (due, c.Mode, c.Note)
            && (c.Embargo is null || c.Embargo == publication.Embargo)
            && schedule.Languages.ToHashSet().SetEquals(meant);
    }

    static string Sentence(IReadOnlyDictionary<string, string> problems) =>
        string.Join("; ", Languages.All.Where(problems.ContainsKey).Select(language => $"{language} {problems[language]}")) + ".";

    static string Listed(IEnumerable<string> languages) => string.Join(", ", languages);

    static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
