using ChasPravdy.Tests.Client;

namespace ChasPravdy.Tests.EndToEnd;

public sealed class ReleaseTests(RunningNewsroom running)
{
    Person Pavlo => running.Newsroom.Person("pavlo");

    async Task<(Article Article, ArticleText Text)> Ready(string source, params string[] into)
    {
        var text = Stories.In(source);
        var workflow = running.WorkflowFor(source);
        var article = await workflow.Approve(text);
        foreach (var language in into)
        {
            await workflow.Translate(article.Id, language, Stories.Words);
        }

        await Pavlo.Publications.WhenReady(article.Id, [source, .. into]);
        return (article, text);
    }

    [Fact]
    public async Task A_strict_release_publishes_nothing_while_one_edition_is_missing()
    {
        var (article, _) = await Ready("uk", "en", "es", "de", "fr");
        var before = await Pavlo.Publications.Get(article.Id);
        var refused = await Assert.ThrowsAsync<ProblemException>(() => Pavlo.Publications.Release(article.Id, new(SixLanguages.All)));
        Assert.Equal(409, refused.Status);
        Assert.Contains("it", refused.Detail, StringComparison.Ordinal);
        var after = await Pavlo.Publications.Get(article.Id);
        Assert.Equal(before.Version, after.Version);
        Assert.All(after.Editions.Values, edition => Assert.Null(edition.Path));
    }

    [Fact]
    public async Task An_independent_release_publishes_those_that_are_ready()
    {
        var (article, text) = await Ready("uk", "en");
        var released = await Pavlo.Publications.Release(article.Id, new(SixLanguages.All, "independent"));
        Assert.Equal(["en", "uk"], released.Editions.Where(edition => edition.Value.State == "published").Select(edition => edition.Key).Order());
        await running.Newsroom.WhenShown(released.Editions["en"].Path!, Stories.TitleIn(text, "en"));
        await Account.Settles(running, article.Id);
    }

    [Fact]
    public async Task A_scheduled_release_happens_once()
    {
        var (article, text) = await Ready("es", "en");
        var at = TimeProvider.System.GetUtcNow().AddSeconds(2);
        var scheduled = await Pavlo.Publications.Release(article.Id, new(["es", "en"], At: at));
        Assert.Equal("scheduled", scheduled.Editions["en"].State);
        var published = await Pavlo.Publications.When(article.Id, "the schedule to be carried out", p => p.Editions["en"].State == "published");
        Assert.True(published.Editions["en"].PublishedAt >= at);
        await running.Newsroom.WhenShown(published.Editions["en"].Path!, Stories.TitleIn(text, "en"));
        var facts = await Account.Settles(running, article.Id);
        Assert.Equal(2, facts.Count(fact => fact.Type == "edition_released"));
    }

    [Fact]
    public async Task A_release_that_came_due_while_the_service_was_down_happens_once_when_it_is_back()
    {
        var (article, text) = await Ready("fr", "en");
        await Pavlo.Publications.Release(article.Id, new(["fr", "en"], At: TimeProvider.System.GetUtcNow().AddSeconds(2)));
        await running.Kill("publishing");
        await Task.Delay(TimeSpan.FromSeconds(3));
        await running.Start("publishing");
        var published = await Pavlo.Publications.When(article.Id, "the schedule to be carried out", p => p.Editions["fr"].State == "published");
        await running.Newsroom.WhenShown(published.Editions["fr"].Path!, text.Title);
        var facts = await Account.Settles(running, article.Id);
        Assert.Equal(2, facts.Count(fact => fact.Type == "edition_released"));
    }

    [Fact]
    public async Task A_kill_is_final_in_every_language()
    {
        var text = Stories.In("it");
        var published = await running.WorkflowFor("it").Publish(text, Stories.Words);
        await running.Newsroom.WhenShown(published.PathOf("it"), text.Title);
        var killed = await Pavlo.Publications.Kill(published.Article.Id, "A hoax.", "This article was withdrawn because it was not true.");
        Assert.Equal("killed", killed.State);
        foreach (var language in SixLanguages.All)
        {
            var gone = await Wait.Until($"the {language} page to be gone", async ct =>
                await running.Newsroom.Page(published.PathOf(language), ct) is { Status: 410 } page ? page : null);
            Assert.Contains("not true", gone.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("The second one follows it", gone.Html, StringComparison.Ordinal);
        }

        var refused = await Assert.ThrowsAsync<ProblemException>(() => Pavlo.Publications.Release(published.Article.Id, new(SixLanguages.All)));
        Assert.Equal(409, refused.Status);
        await Wait.Until("Drafting to know", async ct => (await Pavlo.Articles.Get(published.Article.Id, ct)).Stage == "killed");
        await Account.Settles(running, published.Article.Id);
    }

    [Fact]
    public async Task A_withdrawn_language_is_gone_and_the_others_stay()
    {
        var (article, text) = await Ready("de", "en");
        var released = await Pavlo.Publications.Release(article.Id, new(["de", "en"]));
        await running.Newsroom.WhenShown(released.Editions["en"].Path!, Stories.TitleIn(text, "en"));
        await Pavlo.Publications.Withdraw(article.Id, ["en"], "A bad translation.");
        await Wait.Until("the English page to be gone", async ct => (await running.Newsroom.Page(released.Editions["en"].Path!, ct)).Status is 404 or 410);
        Assert.Equal(200, (await running.Newsroom.Page(released.Editions["de"].Path!)).Status);
    }
}
