using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Publishing.Publications;
using Xunit;
using static ChasPravdy.Tests.Unit.Publishing.Story;

namespace ChasPravdy.Tests.Unit.Publishing;

public sealed class CorrectionTests
{
    static readonly PublicationCommand[] Published = [.. Readied(), Release("de", "fr", "uk")];

    [Fact]
    public void A_new_revision_makes_published_editions_outdated_and_owes_their_readers_a_correction() =>
        Given(Published).When(Source(2, note: "The mayor is Olena, not Olga."))
            .Then(typeof(SourceRevised), typeof(EditionReadied), typeof(CorrectionOwed), typeof(CorrectionOwed), typeof(CorrectionOwed))
            .ThenEditions(EditionState.Outdated, AllSix)
            .AndTwiceIsHarmless();

    [Fact]
    public void A_revision_without_a_note_promises_readers_nothing() =>
        Given(Published).When(Source(2)).Then(typeof(SourceRevised), typeof(EditionReadied));

    [Fact]
    public void An_edition_is_up_to_date_when_its_own_newer_text_is_released()
    {
        var after = Given(Published, And(Source(2, "The mayor is Olena."), Translated("de", 2))).When(Release("de"))
            .ThenReleases("de").ThenEditions(EditionState.Published, "de").AndTwiceIsHarmless().State;
        Assert.Null(after.Editions["de"].CorrectionOwed);
        Assert.Equal(2, after.Editions["fr"].CorrectionOwed);
    }

    [Fact]
    public void The_public_note_is_shown_with_the_corrected_text()
    {
        var released = Given(Published, Readied(2, "The mayor is Olena.")).When(Release("de")).Then<EditionReleased>();
        Assert.Equal([new CorrectionNote(2, "The mayor is Olena.")], released.Corrections);
    }

    [Fact]
    public void Readers_of_a_language_may_be_told_in_it()
    {
        var released = Given(Published, Readied(2, "Мер — Олена.")).When(Release("de").Telling("de", "Die Bürgermeisterin heißt Olena.")).Then<EditionReleased>();
        Assert.Equal([new CorrectionNote(2, "Die Bürgermeisterin heißt Olena.") { Language = "de" }], released.Corrections);
        Assert.Equal([new CorrectionNote(2, "Мер — Олена.")], Given(Published, Readied(2, "Мер — Олена.")).When(Release("fr")).Then<EditionReleased>().Corrections);
    }

    [Fact]
    public void What_readers_are_to_be_told_waits_with_the_schedule()
    {
        var scheduled = Given(Published, Readied(2), And(Release("de").At(Noon.AddHours(1)).Telling("de", "Der Name war falsch.")));
        var shown = scheduled.When(Due(Noon.AddHours(1))).ThenReleases("de").State.Editions["de"].Shown!;
        Assert.Equal([new PublishedCorrection(2, "Der Name war falsch.", Noon.AddHours(1), "de")], shown.Corrections);
    }

    [Fact]
    public void There_is_nothing_to_correct_in_what_was_never_published() =>
        Given(Readied()).When(Release("de", "fr").Telling("de", "Der Name war falsch."))
            .ThenBreaks("There is nothing to correct in de: it was never published. Leave its note out.");

    [Fact]
    public void An_update_without_a_note_shows_its_time_and_no_correction()
    {
        var shown = Given(Published, Readied(2)).When(Release("de").SentAt(Noon.AddHours(2))).State.Editions["de"].Shown!;
        Assert.Equal((2, Noon, Noon.AddHours(2)), (shown.Revision, shown.PublishedAt, shown.UpdatedAt));
        Assert.Empty(shown.Corrections);
    }

    [Fact]
    public void A_language_that_skipped_a_revision_shows_both_notes()
    {
        var released = Given(Published, Readied(2, "First."), Readied(3, "Second.")).When(Release("de")).Then<EditionReleased>();
        Assert.Equal([new CorrectionNote(2, "First."), new CorrectionNote(3, "Second.")], released.Corrections);
    }

    [Fact]
    public void A_language_first_published_afterwards_shows_no_correction()
    {
        var released = Given(Published, Readied(2, "The mayor is Olena.")).When(Release("it")).Then<EditionReleased>();
        Assert.Empty(released.Corrections);
    }

    [Fact]
    public void A_correction_that_left_a_language_as_it_was_is_released_without_a_note()
    {
        var given = Given(Published, And(Source(2, "A typing error."), Translated("de", 2, hash: "de-1")));
        Assert.Empty(given.When(Release("de")).Then<EditionReleased>().Corrections);
        given.When(Release("de")).ThenEditions(EditionState.Published, "de").AndTwiceIsHarmless();
    }

    [Fact]
    public void A_translation_may_come_before_its_source_and_loses_nothing() =>
        Given(Published, And(Translated("de", 2))).When(Source(2, "The mayor is Olena."))
            .ThenEditions(EditionState.Outdated, AllSix).AndTwiceIsHarmless();

    [Fact]
    public void An_older_text_never_replaces_a_newer_one()
    {
        Given(Readied(2)).When(Translated("de", 1)).ThenNothing();
        Given(Readied(2)).When(Source(1)).ThenNothing();
    }

    [Fact]
    public void A_text_approved_again_for_the_same_revision_replaces_the_earlier() =>
        Given(Readied()).When(Translated("de", 1, version: 9, hash: "better")).Then(typeof(EditionReadied)).AndTwiceIsHarmless();
}
