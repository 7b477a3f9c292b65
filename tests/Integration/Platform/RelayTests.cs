using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Drafting.Articles;
using ChasPravdy.Platform;
using Npgsql;

namespace ChasPravdy.Tests.Integration.Platform;

public sealed class RelayTests(Servers servers) : IAsyncLifetime
{
    readonly TestNewsroom newsroom = new(servers);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    /// <summary>Everything that waits for History, by stream, in the order in which it arrived.</summary>
    async Task<Dictionary<string, List<long>>> Facts(int atLeast)
    {
        await using var connection = await newsroom.Connect();
        await using var channel = await connection.CreateChannelAsync();
        var facts = new ConcurrentQueue<(string Stream, long Version)>();
        await Eventually.Holds(
            async () =>
            {
                while (await channel.BasicGetAsync("history", autoAck: true) is { } message)
                {
                    var fact = JsonNode.Parse(message.Body.Span)!["message"]!;
                    facts.Enqueue(((string)fact["stream"]!, (long)fact["streamVersion"]!));
                }

                return facts.Distinct().Count() >= atLeast;
            },
            $"{atLeast} facts");
        return facts.GroupBy(fact => fact.Stream).ToDictionary(stream => stream.Key, stream => stream.Select(fact => fact.Version).ToList());
    }

    [Fact]
    public async Task Every_stream_is_published_in_its_order_without_a_gap()
    {
        var drafting = await newsroom.Start<Article>("drafting");
        using var otto = drafting.As("otto", "author");
        await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            var article = await Desk.Draft(drafting);
            for (var i = 0; i < 9; i++)
            {
                await otto.SendAsync(Desk.Save(article, $"Titel {i}", "*"));
            }
        }));
        var facts = await Facts(100);
        Assert.Equal(10, facts.Count);
        Assert.All(facts.Values, versions => Assert.Equal(Enumerable.Range(1, 10).Select(version => (long)version), versions));
    }

    [Fact]
    public async Task What_rings_while_the_daemon_looks_ends_its_next_wait()
    {
        await using var database = NpgsqlDataSource.Create(servers.In(null));
        using var ear = new CommitEar(database);
        await ear.WaitAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None); // from now on it listens
        await servers.Sql($"notify {CommitEar.Channel}");
        await Task.Delay(200); // the daemon looks, and hears nothing

        await ear.WaitAsync(TimeSpan.FromMinutes(10), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Lost_races_do_not_stop_the_relay()
    {
        var drafting = await newsroom.Start<Article>("drafting");
        using var otto = drafting.As("otto", "author");
        var contended = await Desk.Draft(drafting);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => otto.SendAsync(Desk.Save(contended, $"Titel {i}"))));
        otto.DefaultRequestHeaders.Add("Idempotency-Key", "one");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => otto.PostAsJsonAsync("/api/articles", Desk.Text("Titel"))));
        var last = await Desk.Draft(drafting);
        Assert.Contains((string)last["id"]!, (await Facts(4)).Keys);
    }

    [Fact]
    public async Task What_was_stored_while_the_service_could_not_publish_is_published_when_it_comes_back()
    {
        var mute = await newsroom.Start<Article>("drafting", WithoutRelay);
        var article = await Desk.Draft(mute);
        using var otto = mute.As("otto", "author");
        for (var i = 0; i < 5; i++)
        {
            await otto.SendAsync(Desk.Save(article, $"Titel {i}", "*"));
        }

        await mute.End();
        await using var back = newsroom.Replica(mute);
        await back.Begin();
        Assert.Equal([1, 2, 3, 4, 5, 6], (await Facts(6))[(string)article["id"]!]);
    }

    static void WithoutRelay(IServiceCollection services)
    {
        foreach (var relay in services.Where(service => service.ImplementationType?.Name == "RelayWork").ToList())
        {
            services.Remove(relay);
        }
    }

    [Fact]
    public async Task A_second_replica_takes_over_where_the_first_stopped()
    {
        var first = await newsroom.Start<Article>("drafting");
        await using var second = newsroom.Replica(first);
        await second.Begin();
        var article = await Desk.Draft(first);
        await Facts(1);
        await first.End();
        using var otto = second.As("otto", "author");
        for (var i = 0; i < 5; i++)
        {
            await otto.SendAsync(Desk.Save(article, $"Titel {i}", "*"));
        }

        Assert.Equal([2, 3, 4, 5, 6], (await Facts(5))[(string)article["id"]!].Distinct());
    }
}
