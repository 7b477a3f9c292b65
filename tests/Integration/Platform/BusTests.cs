using System.Net.Http.Json;
using System.Text.Json;
using ChasPravdy.History.Facts;
using ChasPravdy.Tests.Integration.History;
using MassTransit;

namespace ChasPravdy.Tests.Integration.Platform;

/// <summary>The bus begins and ends with its service; History stands for every service.</summary>
public sealed class BusTests(Servers servers) : IAsyncDisposable
{
    readonly TestNewsroom newsroom = new(servers);

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_service_stopped_while_its_bus_is_starting_leaves_nobody_at_the_queue()
    {
        var history = await newsroom.Start<FactIntake>("history");
        await history.End();
        await using var door = new HeldDoor(newsroom.BrokerFor("history"));
        history.Broker = door.Address;
        await history.Begin();
        await door.SomeoneWaits;
        await history.End();
        door.Open();
        history.Broker = null;
        await history.Begin();

        var facts = Told.Stream("drafting", 40);
        var bus = await newsroom.BusOf("drafting");
        foreach (var fact in facts)
        {
            await bus.Publish(fact, context => context.MessageId = fact.EventId);
        }

        await Eventually.Holds(async () => await Recorded(history, facts[0].ArticleId) == facts.Length, "every fact, none taken by a bus of the dead");
    }

    static async Task<int> Recorded(ServiceUnderTest<FactIntake> history, Guid article)
    {
        var answer = await history.As("andrii", "auditor").GetAsync($"/api/history/{article}?limit=100");
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items").GetArrayLength()
            : 0;
    }
}
