using ChasPravdy.Publishing.Publications;
using Xunit;
using static ChasPravdy.Tests.Unit.Publishing.Story;

namespace ChasPravdy.Tests.Unit.Publishing;

public sealed class TakeBackTests
{
    static readonly PublicationCommand[] Published = [.. Readied(), Release("de", "fr")];

    [Fact]
    public void A_withdrawn_edition_goes_and_the_others_stay() =>
        Given(Published).When(Withdraw("de")).Then(typeof(EditionWithdrawn))
            .ThenEditions(EditionState.Withdrawn, "de").ThenEditions(EditionState.Published, "fr").AndTwiceIsHarmless();

    [Fact]
    public void What_was_never_published_cannot_be_withdrawn() =>
        Given(Published).When(Withdraw("de", "en", "it")).ThenBreaks("Nothing was withdrawn: never published in en, it.");

    [Fact]
    public void A_withdrawn_edition_can_be_released_again() =>
        Given(Published, And(Withdraw("de"))).When(Release("de")).ThenReleases("de").ThenEditions(EditionState.Published, "de", "fr");

    [Fact]
    public void A_withdrawn_edition_does_not_come_back_by_a_newer_text() =>
        Given(Published, And(Withdraw("de"), Source(2))).When(Translated("de", 2)).ThenEditions(EditionState.Withdrawn, "de");

    [Fact]
    public void A_kill_takes_all_six() =>
        Given(Published).When(Kill()).Then(typeof(PublicationKilled)).ThenEditions(EditionState.Killed, AllSix).AndTwiceIsHarmless();

    [Fact]
    public void An_article_can_be_killed_before_anything_is_published() =>
        Given(And(Source())).When(Kill()).Then(typeof(PublicationKilled)).AndTwiceIsHarmless();

    [Fact]
    public void An_article_that_was_given_up_can_still_be_killed() =>
        Given(Readied(), And(GiveUp)).When(Kill()).ThenEditions(EditionState.Killed, AllSix);

    [Fact]
    public void A_kill_keeps_its_notice() =>
        Given(Published, And(Kill())).When(Kill("Another notice.")).ThenBreaks("The article is killed already; its notice stays.");

    [Fact]
    public void Nothing_can_be_released_or_withdrawn_after_a_kill()
    {
        const string Sentence = "The article was killed. Nothing of it can be released or withdrawn any more.";
        Given(Published, And(Kill())).When(Release("de")).ThenBreaks(Sentence);
        Given(Published, And(Kill())).When(Withdraw("de")).ThenBreaks(Sentence);
    }

    [Fact]
    public void Messages_and_schedules_that_come_after_a_kill_change_nothing()
    {
        PublicationCommand[] killed = [.. Readied(), Release("de").At(Noon.AddHours(1)), Kill()];
        Given(killed).When(Source(2, "A note.")).ThenNothing();
        Given(killed).When(Translated("de", 2)).ThenNothing();
        Given(killed).When(GiveUp).ThenNothing();
        Given(killed).When(Due(Noon.AddHours(2))).ThenNothing();
        Given(killed).When(Cancel).ThenNothing();
    }

    [Fact]
    public void An_article_released_all_the_same_is_not_closed() => Given(Published).When(GiveUp).ThenNothing();

    [Fact]
    public void Giving_up_closes_the_publication_and_its_schedule()
    {
        var closed = Given(Readied(), And(Release("de").At(Noon.AddHours(1)))).When(GiveUp).Then(typeof(PublicationClosed))
            .ThenEditions(EditionState.Missing, AllSix).AndTwiceIsHarmless().State;
        Assert.Equal((PublicationState.Closed, null), (closed.State, closed.DueAt));
    }
}
