using ChasPravdy.Tests.Client;

namespace ChasPravdy.Tests.Bench;

// What translators wait for.
sealed partial class Measurements
{
    const int Tasks = 1_000, Sentences = 60;

    /// <summary>One task that eight want, and then a thousand tasks, each claimed once.</summary>
    async Task Claims()
    {
        Say("claims on one task");
        var workflow = new Workflow(Cast.For(newsroom, "de"));
        var wanted = await workflow.Approve(Story("de", 5));
        string[] french = ["t-fr", "tina"];
        await newsroom.Person("tina").Translations.WhenThere(wanted.Id, "fr");
        var won = 0;
        var attempts = await Rate.Of(8, time, processes, async (connection, ct) =>
        {
            var calls = newsroom.Person(french[connection % 2]).Translations;
            try
            {
                var claimed = await calls.Claim(wanted.Id, "fr", ct: ct);
                await calls.Release(wanted.Id, "fr", claimed.Claim!.Epoch, ct);
                Interlocked.Increment(ref won);
            }
            catch (ProblemException refused) when (refused.Status == 409)
            {
                // the other has it
            }

            return true;
        });
        report.Add("claims on one task, 8 connections", attempts, "/s", $"{won} won in the warm-up and after it");

        Say($"claims on {Tasks} tasks");
        var articles = await Task.WhenAll(Enumerable.Range(0, Tasks / 5).Select(_ => workflow.Approve(Story("de", 5))));
        var tasks = articles.SelectMany(article => SixLanguages.OtherThan("de").Select(language => (article.Id, language))).ToList();
        foreach (var (article, language) in tasks)
        {
            await newsroom.Person("tina").Translations.WhenThere(article, language);
        }

        var claims = await Rate.Of(8, tasks, processes, async (task, ct) =>
            await newsroom.Person("tina").Translations.Claim(task.Id, task.language, ct: ct));
        report.Add($"claims on {Tasks} tasks, 8 connections", claims, "/s");
    }

    /// <summary>A whole task of sixty sentences saved again and again, each time in other words.</summary>
    async Task TranslationSaves()
    {
        foreach (var connections in new[] { 1, 8 })
        {
            Say($"saves of a task of {Sentences} segments, {connections} connections");
            var workflow = new Workflow(Cast.For(newsroom, "de"));
            var tina = newsroom.Person("tina");
            var articles = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => workflow.Approve(Story("de", Sentences))));
            var tasks = await Task.WhenAll(articles.Select(async article =>
            {
                await tina.Translations.WhenThere(article.Id, "fr");
                return await tina.Translations.Claim(article.Id, "fr");
            }));
            var saves = new int[connections];
            var rate = await Rate.Of(connections, time, processes, async (connection, ct) =>
            {
                var (task, round) = (tasks[connection], saves[connection]++);
                var words = task.Everything.Select(segment => new Translated(segment.Key, $"{segment.Source} [{round}]"));
                tasks[connection] = await tina.Translations.Save(
                    task.ArticleId, "fr", task.Claim!.Epoch, [.. words], task.Version, ct: ct);
                return true;
            });
            report.Add($"saves of a task of {Sentences} segments, {connections} connections", rate, "/s");
        }
    }
}
