using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Publishing.Publications;
using Xunit;

namespace ChasPravdy.Tests.Unit.Publishing;

/// <summary>What happens to one publication, told from noon on a day in November.</summary>
static class Story
{
    public static readonly Guid Id = new("0193d3c0-0000-7000-8000-0000deadbeef");
    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    public static readonly string[] AllSix = [.. Languages.All];

    public static EditionText Text(string language, int revision = 1) => new(
        language, $"{language} headline {revision}", "", [new(BlockKind.Paragraph, $"Text {revision} in {language}.")], [], null, "Chas Pravdy");

    public static NoteSource Source(int revision = 1, string? note = null, string language = "uk") =>
        new(revision, $"{language}-{revision}", Text(language, revision), note, Noon, revision * 5);

    public static NoteTranslation Translated(string language, int revision = 1, long? version = null, string? hash = null) =>
        new(revision, hash ?? $"{language}-{revision}", Text(language, revision), Noon, version ?? revision * 4);

    /// <summary>All six have a text of the revision.</summary>
    public static PublicationCommand[] Readied(int revision = 1, string? note = null) =>
        [Source(revision, note), .. Languages.OtherThan("uk").Select(language => Translated(language, revision))];

    public static ReleaseEditions Release(params string[] languages) => new(languages, ReleaseMode.Strict, null, null, null, "pavlo", Noon);

    public static ReleaseEditions Independently(this ReleaseEditions release) => release with { Mode = ReleaseMode.Independent };

    public static ReleaseEditions At(this ReleaseEditions release, DateTimeOffset at) => release with { At = at };

    public static ReleaseEditions Embargoed(this ReleaseEditions release, DateTimeOffset until) => release with { Embargo = until };

    public static ReleaseEditions SentAt(this ReleaseEditions release, DateTimeOffset now) => release with { Now = now };

    public static ReleaseEditions Telling(this ReleaseEditions release, string language, string note) =>
        release with { PublicNotes = new Dictionary<string, string>(release.PublicNotes) { [language] = note } };

    public static SetEmbargo Embargo(DateTimeOffset until) => new(until, "pavlo", Noon);

    public static LiftEmbargo Lift => new("pavlo", Noon);

    public static ReleaseDue Due(DateTimeOffset now) => new(now);

    public static CancelSchedule Cancel => new("pavlo", Noon);

    public static WithdrawEditions Withdraw(params string[] languages) => new(languages, "A name was wrong.", "pavlo", Noon);

    public static KillPublication Kill(string notice = "We withdrew this story.") => new("Not true.", notice, "pavlo", Noon);

    public static ClosePublication GiveUp => new("The source took it back.", 9);

    /// <summary>The state after commands, one after another.</summary>
    public static Publication After(params IEnumerable<PublicationCommand> commands) => commands.Aggregate(
        Publication.Initial(Id), (state, command) => After(command, state));

    /// <summary>The state after one more command.</summary>
    public static Publication After(PublicationCommand command, Publication publication) =>
        PublicationDecider.Decide(command, publication).Aggregate(publication, PublicationDecider.Evolve);

    public static Given Given(params IEnumerable<PublicationCommand>[] past) => new(After(past.SelectMany(commands => commands)));

    public static IEnumerable<PublicationCommand> And(params PublicationCommand[] commands) => commands;
}

sealed record Given(Publication State)
{
    public When When(PublicationCommand command) => new(State, command);
}

sealed record When(Publication Before, PublicationCommand Command)
{
    IReadOnlyList<PublicationEvent> Decided => PublicationDecider.Decide(Command, Before);

    public Publication State => Decided.Aggregate(Before, PublicationDecider.Evolve);

    public void ThenNothing() => Assert.Empty(Decided);

    public void ThenBreaks(string sentence) =>
        Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(() => Decided).Message);

    /// <summary>The kinds of facts, in order.</summary>
    public When Then(params Type[] kinds)
    {
        Assert.Equal(kinds, Decided.Select(fact => fact.GetType()));
        return this;
    }

    /// <summary>The only fact.</summary>
    public T Then<T>() => Assert.IsType<T>(Assert.Single(Decided));

    public When ThenReleases(params string[] languages)
    {
        Assert.Equal(languages, Decided.OfType<EditionReleased>().Select(released => released.Language));
        return this;
    }

    public When ThenEditions(EditionState state, params string[] languages)
    {
        Assert.Equal(languages, Languages.All.Where(language => State.StateOf(language) == state));
        return this;
    }

    /// <summary>Done twice, the second time changes nothing.</summary>
    public When AndTwiceIsHarmless()
    {
        Assert.Empty(PublicationDecider.Decide(Command, State));
        return this;
    }
}
