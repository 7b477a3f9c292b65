using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Contracts.History;
using ChasPravdy.History.Facts;
using ChasPravdy.Platform;
using Marten;
using MassTransit;
using Microsoft.Extensions.Logging.Abstractions;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace ChasPravdy.Tests.Integration.History;

/// <summary>The history service as its queue and its readers know it.</summary>
public sealed class HistoryTests(Servers servers) : IAsyncLifetime
{
    readonly TestNewsroom newsroom = new(servers);
    readonly Dictionary<string, IBusControl> buses = [];
    ServiceUnderTest<FactIntake> history = null!;

    public async ValueTask InitializeAsync()
    {
        history = await newsroom.Start<FactIntake>("history");
        foreach (var service in Told.Services)
        {
            buses[service] = await newsroom.BusOf(service);
        }
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task Facts_told_twice_and_shuffled_end_in_the_same_state_without_a_gap()
    {
        var facts = Told.Newsroom(articles: 10, versions: 20); // 10 articles, 5 streams each: 1,000 facts
        var inOrder = facts.GroupBy(fact => fact.ArticleId).ToDictionary(
            article => article.Key, article => Told.StateOf(article));

        await Publish([.. facts.Concat(facts).OrderBy(_ => Random.Shared.Next())]);
        await Recorded(facts.Count);

        foreach (var (article, expected) in inOrder)
        {
            Assert.Equal(expected, (await State(article)).GetProperty("state").GetRawText());
        }

        await using var session = history.Store.QuerySession();
        var heads = await session.Query<StreamHead>().ToListAsync();
        Assert.Equal(50, heads.Count);
        Assert.All(heads, head => Assert.Equal(20, head.Recorded));
        Assert.All(heads, head => Assert.Empty(head.Parked));
        Assert.Equal(0, await session.Query<ParkedFact>().CountAsync());
        Assert.Equal(facts.Count, await session.Events.QueryRawEventDataOnly<FactRecorded>().CountAsync());
        foreach (var article in facts.GroupBy(fact => fact.ArticleId))
        {
            var items = await AllFacts(article.Key);
            Assert.Equal(Enumerable.Range(1, 100).Select(n => (long)n), items.Select(item => item.GetProperty("position").GetInt64()));
            foreach (var stream in items.GroupBy(item => item.GetProperty("service").GetString() + item.GetProperty("stream").GetString()))
            {
                Assert.Equal(
                    Enumerable.Range(1, 20).Select(n => (long)n),
                    stream.Select(item => item.GetProperty("streamVersion").GetInt64()));
            }
        }
    }

    [Fact]
    public async Task Two_replicas_that_take_the_same_facts_at_once_record_each_of_them_once()
    {
        var facts = Told.Newsroom(articles: 2, versions: 20);
        var replicas = new[] { Replica(), Replica() };

        await Task.WhenAll(replicas.SelectMany(replica =>
            facts.OrderBy(_ => Random.Shared.Next()).Select(async fact =>
            {
                await Task.Delay(Random.Shared.Next(200));
                await replica.Record(fact);
            }).ToList()));

        await using var session = history.Store.QuerySession();
        Assert.Equal(facts.Count, await session.Events.QueryRawEventDataOnly<FactRecorded>().CountAsync());
        Assert.All(await session.Query<StreamHead>().ToListAsync(), head => Assert.Equal((20, 0), (head.Recorded, head.Parked.Count)));
        Assert.Equal(0, await Count<ParkedFact>());

        FactIntake Replica() => new(new FactRecorder(history.Store, NullLogger<FactRecorder>.Instance), TimeProvider.System);
    }

    [Fact]
    public async Task Replaying_from_zero_twice_gives_the_same_bytes()
    {
        var facts = Told.Newsroom(articles: 1, versions: 20);
        await Publish(facts);
        await Recorded(facts.Count);
        var reader = history.As("andrii", Roles.Auditor);
        var address = $"/api/history/{facts[0].ArticleId}/state";

        var first = await reader.GetByteArrayAsync(address);
        await history.End();
        await history.Begin();

        Assert.Equal(first, await history.As("andrii", Roles.Auditor).GetByteArrayAsync(address));
        Assert.Equal(first, CanonicalJson.Bytes(JsonNode.Parse(first)));
    }

    [Fact]
    public async Task An_early_fact_waits_until_its_predecessor_comes()
    {
        var facts = Told.Stream("drafting", 4);
        await Publish([facts[0], facts[2], facts[3]]);
        await Eventually.Holds(async () => await Count<ParkedFact>() == 2, "parked facts");
        Assert.Equal([1], await Versions(facts[0].ArticleId));

        await Publish([facts[1]]);
        await Recorded(4);
        Assert.Equal([1, 2, 3, 4], await Versions(facts[0].ArticleId));
        Assert.Equal(0, await Count<ParkedFact>());
    }

    [Theory]
    [InlineData("conflict")]
    [InlineData("malformed")]
    [InlineData("another place of a recorded event")]
    public async Task What_cannot_be_recorded_waits_in_the_error_queue_and_holds_nobody_up(string kind)
    {
        var facts = Told.Stream("drafting", 3);
        await Publish([facts[0], facts[1]]);
        await Recorded(2);
        var (bad, sentence) = kind switch
        {
            "conflict" => (facts[0] with { EventId = Guid.NewGuid() }, "conflicts with the record"),
            "malformed" => (facts[2] with { EventId = Guid.NewGuid(), Service = "site" }, "its service is \"site\""),
            _ => (facts[1] with { Stream = "other", StreamVersion = 1 }, "conflicts with the record"),
        };

        var others = Told.Newsroom(articles: 2, versions: 20);
        await Publish([.. others.Take(100), bad, .. others.Skip(100), facts[2]]);

        Assert.Contains(sentence, await FirstError(), StringComparison.Ordinal);
        await Recorded(3 + others.Count);
        Assert.Equal([1, 2, 3], await Versions(facts[0].ArticleId));
    }

    [Fact]
    public async Task What_a_newer_service_says_is_kept_as_it_came()
    {
        var article = Guid.CreateVersion7();
        await PublishRaw("publishing.article-fact", $$"""
            { "messageType": ["urn:message:ChasPravdy.Contracts.History:ArticleFact"], "message": {
                "articleId": "{{article}}", "eventId": "{{Guid.CreateVersion7()}}", "service": "publishing", "stream": "{{article}}",
                "streamVersion": 1, "type": "something_of_next_year", "occurredAt": "2026-11-24T06:00:00.123456+02:00",
                "actor": { "id": "p", "name": "pavlo", "role": "publisher" }, "commandId": "c", "weight": { "grams": 3 },
                "changes": { "$type": "x", "__proto__": { "n": 9007199254740991 }, "titel": "Ї𐐷\u2028" } } }
            """);
        await Recorded(1);

        var item = Assert.Single(await AllFacts(article));
        Assert.Equal("something_of_next_year", item.GetProperty("type").GetString());
        Assert.Equal(3, item.GetProperty("weight").GetProperty("grams").GetInt32());
        Assert.Equal("2026-11-24T04:00:00.123456+00:00", item.GetProperty("occurredAt").GetString());
        Assert.Equal(
            "{\"$type\":\"x\",\"__proto__\":{\"n\":9007199254740991},\"titel\":\"Ї𐐷\u2028\"}",
            (await State(article)).GetProperty("state").GetRawText());
    }

    async Task PublishRaw(string exchange, string envelope)
    {
        await using var connection = await newsroom.Connect();
        await using var channel = await connection.CreateChannelAsync();
        var properties = new BasicProperties { ContentType = "application/vnd.masstransit+json" };
        await channel.BasicPublishAsync(exchange, "", mandatory: true, properties, Encoding.UTF8.GetBytes(envelope));
    }

    async Task Publish(IReadOnlyCollection<ArticleFact> facts) =>
        await Parallel.ForEachAsync(facts, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (fact, ct) =>
            await buses.GetValueOrDefault(fact.Service, buses["drafting"]).Publish(fact, context =>
            {
                context.MessageId = fact.EventId;
                context.Mandatory = true;
            }, ct));

    Task Recorded(int count) => Eventually.Holds(async () =>
    {
        await using var session = history.Store.QuerySession();
        return await session.Events.QueryRawEventDataOnly<FactRecorded>().CountAsync() >= count;
    }, $"{count} recorded facts");

    async Task<int> Count<T>()
        where T : notnull
    {
        await using var session = history.Store.QuerySession();
        return await session.Query<T>().CountAsync();
    }

    async Task<JsonElement> State(Guid article) =>
        await history.As("andrii", Roles.Auditor).GetFromJsonAsync<JsonElement>($"/api/history/{article}/state");

    async Task<IEnumerable<long>> Versions(Guid article) =>
        (await AllFacts(article)).Select(item => item.GetProperty("streamVersion").GetInt64());

    async Task<List<JsonElement>> AllFacts(Guid article)
    {
        var reader = history.As("andrii", Roles.Auditor);
        List<JsonElement> items = [];
        string? cursor = null;
        do
        {
            var page = await reader.GetFromJsonAsync<JsonElement>($"/api/history/{article}?limit=30&cursor={cursor}");
            items.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);
        return items;
    }

    async Task<string> FirstError()
    {
        var message = await Eventually.Get(async () =>
        {
            await using var connection = await newsroom.Connect();
            await using var channel = await connection.CreateChannelAsync();
            try
            {
                return await channel.BasicGetAsync("history_error", autoAck: true);
            }
            catch (OperationInterruptedException)
            {
                return null; // the queue does not exist before the first error
            }
        }, "message in the error queue");
        return Encoding.UTF8.GetString((byte[])message.BasicProperties.Headers!["MT-Fault-Message"]!);
    }
}
