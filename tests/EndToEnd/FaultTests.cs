using System.Collections.Concurrent;
using ChasPravdy.Tests.Client;

namespace ChasPravdy.Tests.EndToEnd;

/// <summary>Power cuts, one after another, while articles flow. Afterwards nothing acknowledged is missing and nothing happened twice.</summary>
public sealed class FaultTests(RunningNewsroom running)
{
    const int Kills = 56, Writers = 3;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    [Fact]
    public async Task Services_killed_at_random_lose_and_double_nothing()
    {
        using var stop = new CancellationTokenSource();
        using var flow = new Flow(running, stop.Token);
        var seed = Environment.TickCount;
        var dice = new Random(seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            // Every service at least every seventh time, in a random order otherwise.
            var service = kill % 2 == 0 ? RunningNewsroom.Services[kill / 2 % 7] : RunningNewsroom.Services[dice.Next(7)];
            await Task.Delay(dice.Next(50, 600));
            await running.Kill(service);
            await Task.Delay(dice.Next(0, 400));
            await running.Run("start", service, "--no-wait");
        }

        foreach (var service in RunningNewsroom.Services)
        {
            await running.Start(service);
        }

        await stop.CancelAsync();
        await flow.Ends($"seed {seed}");
        Assert.True(flow.Again > 0, "No request ever met a killed service.");
    }

    [Fact]
    public async Task Commands_are_accepted_while_the_broker_is_away_and_everything_follows_when_it_is_back()
    {
        using var stop = new CancellationTokenSource();
        using var flow = new Flow(running, stop.Token);
        await Task.Delay(TimeSpan.FromSeconds(2));
        await running.Run("servers", "stop", "rabbitmq");
        var until = TimeProvider.System.GetUtcNow().AddSeconds(30);
        var accepted = new List<Article>();
        while (TimeProvider.System.GetUtcNow() < until)
        {
            accepted.Add(await running.WorkflowFor("en").Approve(Stories.In("en")));
            await Task.Delay(500);
        }

        await running.Run("servers", "start", "rabbitmq");
        await stop.CancelAsync();
        await flow.Ends("broker");
        Assert.True(accepted.Count > 5, $"Only {accepted.Count} articles were accepted while the broker was away.");
        foreach (var article in accepted)
        {
            await running.Newsroom.Person("t-uk").Translations.WhenThere(article.Id, "uk", within: Patience);
            await Account.Settles(running, article.Id);
        }
    }

    [Fact]
    public async Task A_power_cut_of_the_database_loses_and_doubles_nothing()
    {
        using var stop = new CancellationTokenSource();
        using var flow = new Flow(running, stop.Token);
        await Task.Delay(TimeSpan.FromSeconds(2));
        await running.Run("servers", "kill", "postgres");
        await running.Run("servers", "start", "postgres");
        await Task.Delay(TimeSpan.FromSeconds(3));
        await running.Run("servers", "stop", "postgres");
        await running.Run("servers", "start", "postgres");
        await stop.CancelAsync();
        await flow.Ends("database");
    }

    /// <summary>Writers who take article after article from draft to six languages until told to stop.</summary>
    sealed class Flow : IDisposable
    {
        readonly RunningNewsroom running;
        readonly StubbornSender sender = new();
        readonly Newsroom newsroom;
        readonly ConcurrentBag<(PublishedArticle Published, ArticleText Text)> released = [];
        readonly Task[] writers;

        public Flow(RunningNewsroom running, CancellationToken stop)
        {
            this.running = running;
            var outside = running.Newsroom;
            newsroom = new Newsroom(outside.Desk, outside.Identity, outside.Site, sender);
            writers = [.. Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(SixLanguages.All[writer * 2], stop)))];
        }

        public int Again => sender.Again;

        async Task Write(string source, CancellationToken stop)
        {
            var workflow = new Workflow(Cast.For(newsroom, source)) { Patience = Patience };
            do
            {
                var text = Stories.In(source);
                released.Add((await workflow.Publish(text, Stories.Words, CancellationToken.None), text));
            }
            while (!stop.IsCancellationRequested);
        }

        /// <summary>Waits for the articles under way, then settles every article's account.</summary>
        public async Task Ends(string circumstances)
        {
            await Task.WhenAll(writers);
            Assert.NotEmpty(released);
            foreach (var (published, text) in released)
            {
                foreach (var language in SixLanguages.All)
                {
                    await running.Newsroom.WhenShown(published.PathOf(language), Stories.TitleIn(text, language), Patience);
                }

                var facts = await Account.Settles(running, published.Article.Id, (int)Patience.TotalSeconds);
                Assert.True(
                    facts.Count(fact => fact.Type == "edition_released") == 6,
                    $"{published.Article.Id} was not published exactly once in every language ({circumstances}).");
            }
        }

        public void Dispose() => newsroom.Dispose();
    }
}
