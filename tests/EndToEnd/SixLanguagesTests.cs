using ChasPravdy.Tests.Client;

namespace ChasPravdy.Tests.EndToEnd;

public sealed class SixLanguagesTests(RunningNewsroom running)
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("it")]
    [InlineData("uk")]
    public async Task An_article_of_any_source_language_is_published_in_all_six(string source)
    {
        var text = Stories.In(source);
        var published = await running.WorkflowFor(source).Publish(text, Stories.Words);
        foreach (var language in SixLanguages.All)
        {
            var page = await running.Newsroom.WhenShown(published.PathOf(language), Stories.TitleIn(text, language));
            Assert.Contains($"lang=\"{language}\"", page.Html, StringComparison.Ordinal);
        }

        var facts = await Account.Settles(running, published.Article.Id);
        Assert.Equal(6, facts.Count(fact => fact.Type == "edition_released"));
        Assert.Equal(5, facts.Count(fact => fact.Service == "translation" && fact.StreamVersion == 1));
        Assert.All(facts.Where(fact => fact.Type == "article_approved"), fact => Assert.Equal("ivan", fact.Actor.Name));
    }

    [Fact]
    public async Task A_correction_reopens_only_what_changed_and_readers_hear_that_it_is_on_its_way()
    {
        var text = Stories.In("de", "Der erste Satz bleibt.", "Der zweite Satz ist falsch.");
        var workflow = running.WorkflowFor("de");
        var published = await workflow.Publish(text, Stories.Words);
        var (id, otto, ivan) = (published.Article.Id, running.Newsroom.Person("otto"), running.Newsroom.Person("ivan"));
        await running.Newsroom.WhenShown(published.PathOf("fr"), Stories.TitleIn(text, "fr"));
        await Wait.Until("the article to be published", async ct => (await otto.Articles.Get(id, ct)).Stage == "published");

        var reopened = await ivan.Articles.Correct(id, "Der zweite Satz war falsch.");
        var corrected = text with { Body = "Der erste Satz bleibt. Der zweite Satz ist richtig." };
        var saved = await otto.Articles.Save(id, corrected, reopened.Version);
        await otto.Articles.Submit(id, saved.Version);
        await ivan.Articles.Approve(id, saved.TextHash!);

        var task = await running.Newsroom.Person("t-fr").Translations.WhenThere(id, "fr", revision: 2);
        Assert.Equal("outdated", task.State);
        Assert.Equal(["Der zweite Satz ist richtig."], task.Everything.Where(segment => segment.Text is null || segment.Outdated).Select(segment => segment.Source));
        await Wait.Until("the French page to say that a correction is on its way", async ct =>
            (await running.Newsroom.Page(published.PathOf("fr"), ct)).Html.Contains("Un rectificatif de cet article est en préparation", StringComparison.Ordinal));

        foreach (var language in SixLanguages.OtherThan("de"))
        {
            await workflow.Translate(id, language, Stories.Words, revision: 2);
        }

        var released = await workflow.Release(id, new(SixLanguages.All), revision: 2);
        Assert.All(released.Editions.Values, edition => Assert.Equal((2, "published"), (edition.Revision!.Value, edition.State)));
        Assert.Equal(published.PathOf("fr"), released.Editions["fr"].Path);
        await Wait.Until("the French page to show the correction", async ct =>
            (await running.Newsroom.Page(published.PathOf("fr"), ct)).Html.Contains("richtig. [fr]", StringComparison.Ordinal));
        await Account.Settles(running, id);
    }

    [Fact]
    public async Task A_correction_of_the_byline_alone_carries_every_translation_forward()
    {
        var text = Stories.In("en");
        var workflow = running.WorkflowFor("en");
        var published = await workflow.Publish(text, Stories.Words);
        var (id, marta, ivan) = (published.Article.Id, running.Newsroom.Person("marta"), running.Newsroom.Person("ivan"));
        await Wait.Until("the article to be published", async ct => (await marta.Articles.Get(id, ct)).Stage == "published");

        var reopened = await ivan.Articles.Correct(id, "The byline was wrong.");
        var saved = await marta.Articles.Save(id, text with { Byline = "Chas Pravdy and an agency" }, reopened.Version);
        await marta.Articles.Submit(id, saved.Version);
        await ivan.Articles.Approve(id, saved.TextHash!);

        var released = await workflow.Release(id, new(SixLanguages.All), revision: 2);
        Assert.All(released.Editions.Values, edition => Assert.Equal(2, edition.Revision));
        var task = await marta.Translations.Get(id, "uk");
        Assert.Equal(("approved", 2), (task.State, task.Revision));
    }
}
