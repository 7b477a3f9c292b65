using System.Collections.Concurrent;
using ChasPravdy.Tests.Client;

namespace ChasPravdy.Tests.EndToEnd;

/// <summary>
/// Releases, corrections, withdrawals and kills in random order, while the site, Publishing and the broker are killed and started again,
/// and readers read all the time.
/// </summary>
public sealed class ChaosTests(RunningNewsroom running)
{
    const int Operations = 200, Writers = 4, Readers = 3;

    // On a machine that is busy with other things, fewer will do.
    static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Nobody_ever_reads_what_was_withdrawn_or_half_of_a_group_or_an_error_of_the_site()
    {
        using var done = new CancellationTokenSource();
        using var sender = new StubbornSender();
        var outside = running.Newsroom;
        using var newsroom = new Newsroom(outside.Desk, outside.Identity, outside.Site, sender);
        var seed = Environment.TickCount;
        var (shelf, left, started) = (new ConcurrentDictionary<Guid, ChaosArticle>(), Operations, TimeProvider.System.GetTimestamp());
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var dice = new Random(seed + writer);
            ChaosArticle? article = null;
            while (TimeProvider.System.GetElapsedTime(started) < LongEnough && Interlocked.Decrement(ref left) >= 0)
            {
                if (article is null)
                {
                    article = await ChaosArticle.Publish(running, newsroom, SixLanguages.All[writer]);
                    shelf[article.Id] = article;
                }
                else if (await article.Change(dice))
                {
                    article = null; // killed: another one follows
                }
            }
        })).ToList();
        var readers = Enumerable.Range(0, Readers).Select(reader => Task.Run(() => Read(shelf, new Random(seed - reader), done.Token))).ToList();
        var chaos = Task.Run(() => PullPlugs(new Random(seed), done.Token));

        try
        {
            // Whoever finds something wrong ends the test at once.
            await await Task.WhenAny([Task.WhenAll(writers), Task.WhenAny(readers).Unwrap(), chaos]);
        }
        finally
        {
            await done.CancelAsync();
            await chaos;
        }

        foreach (var article in shelf.Values)
        {
            await article.Settles();
        }

        var reads = (await Task.WhenAll(readers)).Sum();
        Assert.True(left < Operations / 2, $"Only {Operations - left} things were done (seed {seed}).");
        Assert.True(reads > Operations, $"Readers read only {reads} pages (seed {seed}).");
        Assert.True(sender.Again > 0, "No request ever met a killed service.");
    }

    async Task PullPlugs(Random dice, CancellationToken done)
    {
        for (var round = 0; !done.IsCancellationRequested; round++)
        {
            await Task.Delay(dice.Next(500, 2500), CancellationToken.None);
            if (round % 6 == 3)
            {
                await running.Run("servers", "kill", "rabbitmq");
                await Task.Delay(dice.Next(0, 1000), CancellationToken.None);
                await running.Run("servers", "start", "rabbitmq");
            }
            else
            {
                var service = round % 2 == 0 ? "site" : "publishing";
                await running.Kill(service);
                await Task.Delay(dice.Next(0, 500), CancellationToken.None);
                await running.Start(service);
            }
        }
    }

    async Task<int> Read(ConcurrentDictionary<Guid, ChaosArticle> shelf, Random dice, CancellationToken done)
    {
        var reads = 0;
        while (!done.IsCancellationRequested)
        {
            if (shelf.IsEmpty)
            {
                await Task.Delay(20, CancellationToken.None);
                continue;
            }

            var article = shelf.Values.ElementAt(dice.Next(shelf.Count));
            string[] languages = [.. article.Languages];
            dice.Shuffle(languages);
            var newest = 0;
            foreach (var language in languages)
            {
                // What the first shows, the others show too, or something newer, or they are withdrawn.
                newest = Math.Max(newest, await article.Read(language, newest));
                reads++;
            }

            await article.ReadFrontPage(languages[0]);
        }

        return reads;
    }
}
