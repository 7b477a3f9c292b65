using ChasPravdy.Publishing.Publications;
using Xunit;
using static ChasPravdy.Tests.Unit.Publishing.Story;

namespace ChasPravdy.Tests.Unit.Publishing;

public sealed class EmbargoTests
{
    static readonly DateTimeOffset Evening = Noon.AddHours(6);
    static readonly PublicationCommand[] Embargoed = [.. Readied(), Embargo(Evening)];

    [Fact]
    public void An_embargo_can_be_set_moved_and_lifted()
    {
        Given(Readied()).When(Embargo(Evening)).Then(typeof(EmbargoSet)).AndTwiceIsHarmless();
        Assert.Equal(Evening.AddHours(1), Given(Embargoed).When(Embargo(Evening.AddHours(1))).AndTwiceIsHarmless().State.Embargo);
        Assert.Null(Given(Embargoed).When(Lift).Then(typeof(EmbargoLifted)).AndTwiceIsHarmless().State.Embargo);
    }

    [Fact]
    public void Nothing_is_published_under_an_embargo()
    {
        Given(Embargoed).When(Release("de")).ThenBreaks(
            "The embargo forbids publishing before 2026-11-23T18:00:00Z. Name a time from then on (at), or lift the embargo.");
        Given(Embargoed).When(Release("de").At(Evening.AddSeconds(-1))).ThenBreaks("The embargo forbids publishing before 2026-11-23T18:00:00Z.");
        Given(Embargoed).When(Release("de").At(Evening)).Then(typeof(ReleaseScheduled));
        Given(Embargoed, And(Lift)).When(Release("de")).ThenReleases("de");
        Given(Embargoed).When(Release("de").SentAt(Evening)).ThenReleases("de");
    }

    [Fact]
    public void An_embargo_moved_behind_a_schedule_holds_it_and_says_so()
    {
        PublicationCommand[] held = [.. Readied(), Release("de").At(Evening), Embargo(Evening.AddHours(1))];
        var delayed = Given(held).When(Due(Evening)).Then(typeof(ReleaseDelayed)).AndTwiceIsHarmless().State;
        Assert.Equal("The embargo forbids publishing before 2026-11-23T19:00:00Z.", delayed.Schedule!.Problem);
        Assert.Equal(Evening.AddHours(1), delayed.DueAt);
        Given(held, And(Due(Evening))).When(Due(Evening.AddHours(1))).ThenReleases("de").AndTwiceIsHarmless();
    }

    [Fact]
    public void A_schedule_held_by_an_embargo_happens_when_that_is_lifted()
    {
        PublicationCommand[] held = [.. Readied(), Release("de").At(Evening), Embargo(Evening.AddHours(1)), Due(Evening), Lift];
        Assert.Equal(Evening, After(held).DueAt);
        Given(held).When(Due(Evening.AddSeconds(1))).ThenReleases("de");
    }

    [Fact]
    public void A_schedule_held_by_an_embargo_is_told_of_what_else_is_in_the_way()
    {
        PublicationCommand[] held = [.. Readied(), Release("de").At(Evening), Embargo(Evening.AddHours(1)), Due(Evening), Source(2)];
        var delayed = Given(held).When(Due(Evening.AddHours(1))).Then(typeof(ReleaseDelayed)).AndTwiceIsHarmless().State;
        Assert.Equal("de is approved for revision 1, while revision 2 is the newest.", delayed.Schedule!.Problem);
        Assert.Null(delayed.DueAt);
    }

    [Fact]
    public void What_is_public_cannot_be_held_back() =>
        Given(Readied(), And(Release("de"))).When(Embargo(Evening))
            .ThenBreaks("An embargo cannot hold back what is public: de. Withdraw it first.");

    [Fact]
    public void A_killed_article_needs_no_embargo()
    {
        Given(Embargoed, And(Kill())).When(Embargo(Evening.AddHours(1))).ThenBreaks("The article was killed. It needs no embargo any more.");
        Given(Embargoed, And(Kill())).When(Lift).ThenNothing();
    }
}
