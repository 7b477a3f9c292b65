using System.Collections.Concurrent;
using ChasPravdy.Tests.Client;

namespace ChasPravdy.Tests.EndToEnd;

public sealed class TranslatorsDayTests(RunningNewsroom running)
{
    [Fact]
    public async Task A_translation_is_talked_about_taken_away_and_finished_by_someone_else_and_everyone_concerned_hears_of_it()
    {
        var (otto, ivan, fr, tina, rita) = (Who("otto"), Who("ivan"), Who("t-fr"), Who("tina"), Who("r-fr"));
        var workflow = running.WorkflowFor("de");
        using var hangUp = new CancellationTokenSource();
        var (heardByHolder, heardByAll) = (new ConcurrentQueue<string>(), new ConcurrentQueue<HeardNews>());
        var text = Stories.In("de");
        var headline = $"{text.Title}, dit Otto";
        var id = (await workflow.Approve(text)).Id;
        var ears = new[]
        {
            await Listen(fr, id, mine: true, news => heardByHolder.Enqueue(news.News.Type), hangUp.Token),
            await Listen(otto, id, mine: false, heardByAll.Enqueue, hangUp.Token),
        };

        await fr.Translations.WhenThere(id, "fr");
        var claimed = await fr.Translations.Claim(id, "fr");
        var comment = await otto.Discussions.Comment(id, "fr", "title", "Which story is meant?");
        var suggestion = await otto.Discussions.Suggest(id, "fr", "title", headline);
        var accepted = await fr.Discussions.Accept(id, "fr", suggestion.Id, claimed.Claim!.Epoch);
        Assert.Equal(headline, accepted.Title!.Text);
        await fr.Discussions.Resolve(id, "fr", comment.Id);
        var due = TimeProvider.System.GetUtcNow().AddHours(2);
        var planned = await ivan.Translations.SetDeadline(id, "fr", due);
        Assert.True(planned.Deadline!.SetByEditor);
        Assert.Contains((await ivan.Translations.Workload("fr")).Items, load => load.Name == "t-fr");

        await ivan.Translations.TakeAway(id, "fr", "It is needed tonight.");
        await Refused(() => fr.Translations.Save(id, "fr", claimed.Claim.Epoch, [new("lead", "Ce qui s’est passé.")]), 409);
        var tinas = (await tina.Translations.Claim(id, "fr")).Claim!;
        Assert.Equal(claimed.Claim.Epoch + 1, tinas.Epoch);
        await Wait.Until("the former holder to hear of it", _ => Task.FromResult(heardByHolder.Contains("claim_taken_away") ? "yes" : null));
        Assert.Superset(new HashSet<string> { "comment_added", "suggestion_made", "suggestion_accepted", "claim_taken_away" }, heardByHolder.ToHashSet());

        var task = await tina.Translations.Get(id, "fr");
        await tina.Translations.Save(
            id, "fr", tinas.Epoch, [.. task.Everything.Where(segment => segment.Text is null).Select(segment => new Translated(segment.Key, Stories.Words("fr", segment)))]);
        var submitted = await tina.Translations.Submit(id, "fr", tinas.Epoch);
        var approved = await rita.Translations.Approve(id, "fr", submitted.TextHash!);
        Assert.All(approved.Everything, segment => Assert.Equal("r-fr", segment.Provenance!.Confirmed!.Name));
        foreach (var language in SixLanguages.OtherThan("de").Where(language => language != "fr"))
            await workflow.Translate(id, language, Stories.Words);
        var released = await workflow.Release(id, new(SixLanguages.All));
        await running.Newsroom.WhenShown(released.Editions["fr"].Path!, headline);

        // The published page keeps whose words it shows, and who vouched for them.
        var kept = Assert.Single(await running.Sql(
            "site", $"select data -> 'edition' -> 'provenance' -> 'segments' -> 0 ->> 'suggestedBy' from mt_doc_publishedtext where id = '{id:N}/fr'"));
        Assert.Equal(comment.By, kept);
        var facts = await Account.Settles(running, id);
        Assert.Superset(
            new HashSet<string> { "comment_added", "comment_resolved", "suggestion_made", "suggestion_accepted", "deadline_set", "claim_taken_away" },
            facts.Select(fact => fact.Type).ToHashSet());
        await Wait.Until(
            "everything to be heard", _ => Task.FromResult(heardByAll.Count(news => news.News.Type == "edition_released") == 6 ? "yes" : null));
        Assert.Equal(heardByAll.Select(news => news.Id).Order(), heardByAll.Select(news => news.Id));
        Assert.Subset(facts.Select(fact => fact.EventId).ToHashSet(), heardByAll.Select(news => news.News.EventId).ToHashSet());
        await hangUp.CancelAsync();
        await Task.WhenAll(ears);
    }

    Person Who(string name) => running.Newsroom.Person(name);

    static async Task<Task> Listen(Person person, Guid article, bool mine, Action<HeardNews> hear, CancellationToken ct)
    {
        var connected = new TaskCompletionSource();
        var hearing = Hear();
        await connected.Task.WaitAsync(TimeSpan.FromSeconds(20), ct);
        return hearing;

        async Task Hear()
        {
            try
            {
                await foreach (var news in person.Events.Listen(article, mine: mine, connected: connected, ct: ct))
                    hear(news);
            }
            catch (OperationCanceledException)
            {
                // Hung up.
            }
        }
    }

    static async Task Refused(Func<Task> attempt, int status) =>
        Assert.Equal(status, (await Assert.ThrowsAsync<ProblemException>(attempt)).Status);
}
