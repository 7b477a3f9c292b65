using ChasPravdy.Publishing.Publications;
using Xunit;
using static ChasPravdy.Tests.Unit.Publishing.Story;

namespace ChasPravdy.Tests.Unit.Publishing;

public sealed class ReleaseTests
{
    static IEnumerable<EditionReleased> Released(Given given, ReleaseEditions release) =>
        PublicationDecider.Decide(release, given.State).OfType<EditionReleased>();

    [Fact]
    public void A_strict_release_publishes_all_six_together() =>
        Given(Readied()).When(Release(AllSix)).ThenReleases(AllSix).ThenEditions(EditionState.Published, AllSix).AndTwiceIsHarmless();

    [Fact]
    public void Editions_released_strictly_name_one_another()
    {
        Assert.All(Released(Given(Readied(), And(Release("de"))), Release("de", "fr", "uk")), edition => Assert.Equal(["fr", "uk"], edition.Together));
        Assert.All(Released(Given(Readied()), Release("de", "fr").Independently()), edition => Assert.Null(edition.Together));
        Assert.Null(Assert.Single(Released(Given(Readied()), Release("de"))).Together);
    }

    [Fact]
    public void A_strict_release_publishes_nothing_when_one_edition_is_missing() =>
        Given(And(Source(), Translated("de"))).When(Release("de", "fr", "uk"))
            .ThenBreaks("Nothing was released: fr has no approved text.");

    [Fact]
    public void A_strict_release_says_of_each_language_why_not() =>
        Given(Readied(), And(Source(2), Translated("it", 2), Translated("es", 3))).When(Release("en", "es", "it", "uk")).ThenBreaks(
            "Nothing was released: en is approved for revision 1, while revision 2 is the newest; es waits for the source text of revision 3.");

    [Fact]
    public void A_strict_release_takes_in_what_is_published_already() =>
        Given(Readied(), And(Release("de"))).When(Release("de", "fr")).ThenReleases("fr").AndTwiceIsHarmless();

    [Fact]
    public void An_independent_release_publishes_those_that_are_ready() =>
        Given(And(Source(), Translated("de"))).When(Release(AllSix).Independently()).ThenReleases("de", "uk")
            .ThenEditions(EditionState.Missing, "en", "es", "fr", "it").AndTwiceIsHarmless();

    [Fact]
    public void An_independent_release_of_nothing_ready_says_so() =>
        Given(And(Source())).When(Release("de", "fr").Independently())
            .ThenBreaks("Nothing was released: de has no approved text; fr has no approved text.");

    [Fact]
    public void Nothing_goes_out_before_the_source_text_is_known() =>
        Given(And(Translated("de"))).When(Release("de").Independently())
            .ThenBreaks("Nothing was released: de waits for the source text of revision 1.");

    [Fact]
    public void A_release_names_the_text_by_hash_and_by_the_version_that_holds_it()
    {
        var released = Given(And(Source(), Translated("de"))).When(Release("de")).Then<EditionReleased>();
        Assert.Equal(("de-1", 1, 3L, "pavlo", Noon), (released.TextHash, released.Revision, released.TextVersion, released.By, released.At));
        Assert.Equal("/de/2026/11/23/de-headline-1-deadbeef", released.Path);
    }

    [Fact]
    public void The_day_in_the_address_is_the_day_in_Kyiv()
    {
        var lateEvening = new DateTimeOffset(2026, 12, 31, 22, 30, 0, TimeSpan.Zero);
        var released = Given(And(Source())).When(Release("uk").SentAt(lateEvening)).Then<EditionReleased>();
        Assert.StartsWith("/uk/2027/01/01/", released.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_released_of_an_article_that_was_given_up() =>
        Given(Readied(), And(GiveUp)).When(Release("uk")).ThenBreaks("The article was given up. Nothing of it can be released.");
}
