using ChasPravdy.Platform;
using ChasPravdy.Publishing.Orders;
using ChasPravdy.Publishing.Publications;
using CsCheck;
using Xunit;
using static ChasPravdy.Tests.Unit.Publishing.Story;

namespace ChasPravdy.Tests.Unit.Publishing;

public sealed class StandingOrderTests
{
    static readonly StandingOrders Editions = new(true, false, "pavlo", Noon), Corrections = new(false, true, "pavlo", Noon);
    static readonly DateTimeOffset Evening = Noon.AddHours(6);

    static IReadOnlyList<PublicationEvent> News(PublicationCommand news, Publication publication, StandingOrders newsroom) =>
        OrderedReleases.DecideAndFollow(news, newsroom, Noon, publication);

    static Publication Heard(StandingOrders newsroom, Publication publication, params IEnumerable<PublicationCommand> news) =>
        news.Aggregate(publication, (state, next) => News(next, state, newsroom).Aggregate(state, PublicationDecider.Evolve));

    static string[] Released(IReadOnlyList<PublicationEvent> facts) => [.. facts.OfType<EditionReleased>().Select(released => released.Language)];

    static GiveArticleOrders Give(StandingOrders orders) => new(orders);

    static LiftArticleOrders LiftOrders => new("pavlo", Noon);

    [Fact]
    public void Each_language_is_published_as_soon_as_it_is_approved()
    {
        var source = Heard(Editions, Publication.Initial(Id), Source());
        Assert.Equal(EditionState.Published, source.StateOf("uk"));
        var facts = News(Translated("de"), source, Editions);
        Assert.Equal(["de"], Released(facts));
        var released = facts.OfType<EditionReleased>().Single();
        Assert.Equal((OrderedReleases.Actor, new FollowedOrder("pavlo", Noon), null), (released.By, released.Order, released.Together));
        Assert.Empty(News(Translated("de"), facts.Aggregate(source, PublicationDecider.Evolve), Editions));
    }

    [Fact]
    public void A_translation_that_came_before_its_source_goes_out_with_it() =>
        Assert.Equal(["de", "uk"], Released(News(Source(), Heard(Editions, Publication.Initial(Id), Translated("de")), Editions)));

    [Fact]
    public void Without_orders_nothing_is_published() =>
        Assert.Empty(Released(News(Translated("de"), After(Source()), StandingOrders.None)));

    [Fact]
    public void An_order_for_editions_leaves_corrections_to_people_and_the_other_way_round()
    {
        var published = After([.. Readied(), Release("de"), Source(2)]);
        Assert.Empty(Released(News(Translated("de", 2), published, Editions)));
        Assert.Equal(["de"], Released(News(Translated("de", 2), published, Corrections)));
        Assert.Empty(Released(News(Translated("fr", 2), published, Corrections)));
        Assert.Equal(["fr"], Released(News(Translated("fr", 2), published, Editions)));
    }

    [Fact]
    public void What_was_withdrawn_does_not_come_back_by_an_order()
    {
        var withdrawn = After([.. Readied(), Release("de"), Withdraw("de"), Source(2)]);
        Assert.Empty(Released(News(Translated("de", 2), withdrawn, new(true, true, "pavlo", Noon))));
    }

    [Fact]
    public void What_is_scheduled_waits_for_its_schedule()
    {
        var scheduled = After([.. Readied(), Release("de").At(Evening)]);
        Assert.Empty(Released(News(Translated("de", 1, version: 9, hash: "better"), scheduled, Editions)));
        Assert.Equal(["fr"], Released(News(Translated("fr", 1, version: 9, hash: "better"), scheduled, Editions)));
    }

    [Fact]
    public void An_embargo_wins_and_what_it_held_is_published_at_its_end()
    {
        var held = Heard(Editions, After(Source(), Embargo(Evening)), Translated("de"), Translated("de"), Translated("fr"));
        Assert.Equal(["de", "fr"], held.HeldBack);
        Assert.Equal(Evening, held.DueAt);
        Assert.Empty(PublicationDecider.Decide(new ReleaseDue(Evening.AddSeconds(-1)) { Newsroom = Editions }, held));
        var facts = PublicationDecider.Decide(new ReleaseDue(Evening) { Newsroom = Editions }, held);
        Assert.Equal(["de", "fr"], Released(facts));
        var after = facts.Aggregate(held, PublicationDecider.Evolve);
        Assert.Null(after.DueAt);
        Assert.Empty(PublicationDecider.Decide(new ReleaseDue(Evening) { Newsroom = Editions }, after));
    }

    [Fact]
    public void What_an_embargo_held_is_published_when_it_is_lifted_unless_the_order_is_gone()
    {
        var held = Heard(Editions, After(Source(), Embargo(Evening)), Translated("de"));
        var lifted = After(Lift, held);
        Assert.True(lifted.DueAt <= Noon);
        Assert.Equal(["de"], Released(PublicationDecider.Decide(new ReleaseDue(Noon) { Newsroom = Editions }, lifted)));
        var revoked = PublicationDecider.Decide(new ReleaseDue(Noon), lifted);
        Assert.Equal([typeof(HoldEnded)], revoked.Select(fact => fact.GetType()));
        Assert.Null(revoked.Aggregate(lifted, PublicationDecider.Evolve).DueAt);
    }

    [Fact]
    public void An_articles_own_orders_take_the_place_of_the_newsrooms()
    {
        var byHand = After(Source(), Give(StandingOrders.None with { By = "pavlo", At = Noon }));
        Assert.Empty(Released(News(Translated("de"), byHand, Editions)));
        Assert.Equal(["de"], Released(News(Translated("de"), After(LiftOrders, byHand), Editions)));
    }

    [Fact]
    public void An_articles_own_orders_hold_for_what_is_ready_already()
    {
        var given = Given(And(Source(), Translated("de"))).When(Give(Editions)).ThenReleases("de", "uk").AndTwiceIsHarmless();
        Given(And(Source(), Give(Editions))).When(LiftOrders).Then(typeof(ArticleOrdersLifted)).AndTwiceIsHarmless();
        Assert.Equal(Editions, given.State.Orders);
    }

    [Fact]
    public void A_killed_article_takes_no_orders() =>
        Given(Readied(), And(Kill())).When(Give(Editions))
            .ThenBreaks("The article was killed. Nothing of it can be released or withdrawn any more.");

    [Fact]
    public void Orders_given_twice_are_one_fact()
    {
        var orders = NewsroomOrders.Initial(NewsroomOrders.TheirId);
        var given = Assert.Single(orders.Give(Editions));
        Assert.Empty(Evolved(orders, given).Give(Editions with { At = Evening }));
        Assert.Single(Evolved(orders, given).Give(Corrections));
        Assert.Empty(orders.Give(StandingOrders.None));

        static TState Evolved<TState>(TState state, object fact)
            where TState : class, IAggregate<TState> => TState.Evolve(state, fact);
    }

    [Fact]
    public void Whatever_the_order_of_news_all_six_are_published_once_each_and_nothing_after_a_kill() =>
        Gen.Select(Gen.Shuffle(Readied()), Gen.Int[0, 6]).Sample((news, killAfter) =>
        {
            var all = Heard(Editions, Publication.Initial(Id), [.. news, .. news]);
            Assert.All(AllSix, language => Assert.Equal(EditionState.Published, all.StateOf(language)));
            Assert.Equal(1 + 6 + 6, all.Version);
            var killed = Heard(Editions, Heard(Editions, Publication.Initial(Id), [.. news.Take(killAfter), Kill()]), news);
            Assert.All(AllSix, language => Assert.Equal(EditionState.Killed, killed.StateOf(language)));
        });
}
