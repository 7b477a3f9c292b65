using ChasPravdy.Publishing.Publications;
using Xunit;
using static ChasPravdy.Tests.Unit.Publishing.Story;

namespace ChasPravdy.Tests.Unit.Publishing;

public sealed class ScheduleTests
{
    static readonly DateTimeOffset Evening = Noon.AddHours(6);
    static readonly PublicationCommand[] Scheduled = [.. Readied(), Release("de", "uk").At(Evening)];

    [Fact]
    public void A_release_at_a_later_time_is_scheduled() =>
        Given(Readied()).When(Release("de", "uk").At(Evening)).Then(typeof(ReleaseScheduled))
            .ThenEditions(EditionState.Scheduled, "de", "uk").AndTwiceIsHarmless();

    [Fact]
    public void A_release_whose_time_has_come_happens_at_once() =>
        Given(Readied()).When(Release("de").At(Noon.AddSeconds(-3))).ThenReleases("de").AndTwiceIsHarmless();

    [Fact]
    public void A_strict_release_is_not_scheduled_while_an_edition_is_missing() =>
        Given(And(Source())).When(Release("de", "uk").At(Evening)).ThenBreaks("Nothing was released: de has no approved text.");

    [Fact]
    public void A_second_schedule_must_wait_until_the_first_is_cancelled() =>
        Given(Scheduled).When(Release("fr")).ThenBreaks("A release of de, uk is scheduled for 2026-11-23T18:00:00Z. Cancel it first.");

    [Fact]
    public void An_independent_schedule_names_only_what_was_ready() =>
        Given(And(Source(), Translated("de"))).When(Release(AllSix).Independently().At(Evening))
            .ThenEditions(EditionState.Scheduled, "de", "uk").AndTwiceIsHarmless();

    [Fact]
    public void Nothing_happens_before_the_time() => Given(Scheduled).When(Due(Evening.AddTicks(-1))).ThenNothing();

    [Fact]
    public void At_its_time_a_schedule_is_carried_out_once() =>
        Given(Scheduled).When(Due(Evening))
            .Then(typeof(EditionReleased), typeof(EditionReleased), typeof(ScheduleCompleted))
            .ThenEditions(EditionState.Published, "de", "uk").AndTwiceIsHarmless();

    [Fact]
    public void A_schedule_missed_while_the_service_was_down_is_carried_out_on_return() =>
        Given(Scheduled).When(Due(Evening.AddDays(2))).ThenReleases("de", "uk").AndTwiceIsHarmless();

    [Fact]
    public void A_due_release_that_cannot_happen_stays_due_and_says_why_once()
    {
        var delayed = Given(Scheduled, And(Source(2))).When(Due(Evening)).Then(typeof(ReleaseDelayed)).AndTwiceIsHarmless().State;
        Assert.Equal("de is approved for revision 1, while revision 2 is the newest.", delayed.Schedule!.Problem);
        Assert.Null(delayed.DueAt);
    }

    [Fact]
    public void A_delayed_release_is_tried_again_when_something_changes()
    {
        var given = Given(Scheduled, And(Source(2), Due(Evening), Translated("de", 2)));
        Assert.Equal(Evening, given.State.DueAt);
        given.When(Due(Evening.AddHours(1))).ThenReleases("de", "uk").ThenEditions(EditionState.Published, "de", "uk").AndTwiceIsHarmless();
    }

    [Fact]
    public void A_reason_is_reported_once_whatever_else_happens()
    {
        var delayed = Given(Scheduled, And(Source(2), Due(Evening)));
        // Neither has to do with the German edition, which is in the way.
        PublicationCommand[] others = [Translated("fr", 2), Source(2, "A note."), Translated("uk", 1)];
        foreach (var other in others)
        {
            delayed = delayed with { State = After(other, delayed.State) };
            Assert.Null(delayed.State.DueAt);
            delayed.When(Due(Evening.AddHours(1))).ThenNothing();
        }
    }

    [Fact]
    public void Another_reason_is_reported_too()
    {
        var given = Given(Scheduled, And(Source(2), Due(Evening), Source(3)));
        Assert.Equal(Evening, given.State.DueAt);
        Assert.Equal(
            "de is approved for revision 1, while revision 3 is the newest.",
            given.When(Due(Evening)).Then<ReleaseDelayed>().Problem);
    }

    [Fact]
    public void A_due_independent_release_publishes_what_it_can_and_keeps_the_rest()
    {
        PublicationCommand[] scheduled = [.. Readied(), Release("de", "uk").Independently().At(Evening), Source(2)];
        var delayed = Given(scheduled).When(Due(Evening)).Then(typeof(EditionReleased), typeof(ReleaseDelayed)).AndTwiceIsHarmless().State;
        Assert.Equal(["de"], delayed.Schedule!.Languages);
    }

    [Fact]
    public void A_cancelled_schedule_does_not_happen()
    {
        Given(Scheduled).When(Cancel).Then(typeof(ScheduleCancelled)).ThenEditions(EditionState.Ready, AllSix).AndTwiceIsHarmless();
        Given(Scheduled, And(Cancel)).When(Due(Evening)).ThenNothing();
    }

    [Fact]
    public void A_release_under_an_embargo_waits_for_its_end()
    {
        var after = Given(Readied()).When(Release("de").Embargoed(Evening)).Then(typeof(EmbargoSet), typeof(ReleaseScheduled))
            .ThenEditions(EditionState.Scheduled, "de").AndTwiceIsHarmless().State;
        Assert.Equal((Evening, Evening), (after.Embargo, after.Schedule!.Due));
    }

    [Fact]
    public void An_embargo_outlives_the_schedule_it_came_with()
    {
        PublicationCommand[] embargoed = [.. Readied(), Release("de").Embargoed(Evening), Cancel];
        Given(embargoed).When(Release("de").At(Evening)).Then(typeof(ReleaseScheduled));
        Given(embargoed).When(Release("de").At(Noon.AddHours(1)))
            .ThenBreaks("The embargo forbids publishing before 2026-11-23T18:00:00Z.");
        Given(embargoed).When(Release("de").SentAt(Evening)).ThenReleases("de");
    }

    [Fact]
    public void A_withdrawal_is_not_undone_by_an_older_schedule()
    {
        PublicationCommand[] correcting = [.. Readied(), Release("de"), .. Readied(2), Release("de").At(Evening)];
        Given(correcting).When(Withdraw("de")).Then(typeof(EditionWithdrawn), typeof(ScheduleCancelled)).AndTwiceIsHarmless();
    }
}
