using System.Net.Http.Json;
using System.Text.Json;
using ChasPravdy.Contracts.History;
using ChasPravdy.History.Facts;
using ChasPravdy.Tests.Integration.History;
using MassTransit;

namespace ChasPravdy.Tests.Integration.Platform;

/// <summary>What the operator does with messages that failed, by the service's own program; History stands for every service.</summary>
public sealed class DeadLetterTests(Servers servers) : IAsyncDisposable
{
    readonly TestNewsroom newsroom = new(servers);
    ServiceUnderTest<FactIntake> history = null!;

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task Dead_letters_wait_until_the_operator_sends_them_again()
    {
        history = await newsroom.Start<FactIntake>("history");
        var bus = await newsroom.BusOf("drafting");
        await history.End();
        var facts = Told.Stream("drafting", 3);
        foreach (var fact in facts)
        {
            await bus.Publish(fact, context => context.MessageId = fact.EventId);
        }

        await using (var connection = await newsroom.Connect())
        await using (var channel = await connection.CreateChannelAsync())
        {
            foreach (var _ in facts)
            {
                var message = await Eventually.Get(() => channel.BasicGetAsync("history", autoAck: false), "a fact in the queue");
                await channel.BasicRejectAsync(message.DeliveryTag, requeue: false);
            }
        }

        await Eventually.Holds(async () => (await DeadLetters()).Contains("history.dead: 3 waiting", StringComparison.Ordinal), "three dead letters");
        Assert.Contains(facts[1].EventId.ToString(), await DeadLetters("resend"), StringComparison.Ordinal);
        Assert.Contains("history.dead: 0 waiting", await DeadLetters(), StringComparison.Ordinal);

        await history.Begin();
        await Eventually.Holds(async () => (await Versions(facts[0])).Count == 3, "three recorded facts");
        Assert.Equal([1, 2, 3], await Versions(facts[0]));
    }

    async Task<IReadOnlyList<long>> Versions(ArticleFact fact)
    {
        var answer = await history.As("andrii", "auditor").GetAsync($"/api/history/{fact.ArticleId}");
        return answer.IsSuccessStatusCode
            ? [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("streamVersion").GetInt64())]
            : []; // nothing of the article is known yet
    }

    async Task<string> DeadLetters(params string[] arguments)
    {
        await using var program = new ServiceProcess("History");
        var code = await program.Run(
            new Dictionary<string, string>
            {
                ["ConnectionStrings:Store"] = newsroom.Servers.In(history.Database, history.Database),
                ["ConnectionStrings:Broker"] = newsroom.BrokerFor("history").AbsoluteUri,
                ["Identity:Issuer"] = TestTokens.Issuer,
            },
            ["dead-letters", .. arguments]);
        Assert.True(code == 0, program.Said);
        return program.Said;
    }
}
