using System.Collections.Concurrent;
using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Platform;
using ChasPravdy.Site.Articles;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChasPravdy.Tests.Integration.Site;

/// <summary>WebSub hubs hear which feeds changed, over real HTTP.</summary>
public sealed class HubPingTests(Servers servers) : IAsyncLifetime
{
    static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    readonly TestNewsroom newsroom = new(servers);
    readonly ConcurrentQueue<string> heard = new();
    LocalServer hub = null!;
    volatile bool isBusy;
    int refused;

    public async ValueTask InitializeAsync()
    {
        hub = await LocalServer.Start(routes => routes.MapPost("/hub", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            Assert.Equal("publish", form["hub.mode"].ToString());
            if (isBusy)
            {
                Interlocked.Increment(ref refused);
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }

            heard.Enqueue(form["hub.url"].ToString());
            return Results.NoContent();
        }));
        newsroom.Settings["WebSub:Hubs"] = $"{hub.Address}hub";
    }

    public async ValueTask DisposeAsync()
    {
        await newsroom.DisposeAsync();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task A_hub_is_told_of_every_feed_once_and_then_of_those_that_changed()
    {
        var site = await newsroom.Start<Article>("site");
        await Eventually.Holds(() => Task.FromResult(heard.Count == 12), "all feeds at the hub");
        Assert.Equal(Languages.All.SelectMany(Feeds).Order(), heard.Order());

        heard.Clear();
        await Publish("de");
        await Eventually.Holds(() => Task.FromResult(heard.Count == 2), "the German feeds at the hub");
        Assert.Equal(Feeds("de").Order(), heard.Order());
        using var reader = site.As(token: null);
        Assert.Contains("Schlagzeile", await reader.GetStringAsync(new Uri("/de/rss.xml", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hub_that_refuses_is_told_again()
    {
        isBusy = true;
        await newsroom.Start<Article>("site");
        await Eventually.Holds(() => Task.FromResult(Volatile.Read(ref refused) > 0), "a ping that the hub refuses");
        Assert.Empty(heard);
        isBusy = false;
        await Eventually.Holds(() => Task.FromResult(heard.Distinct().Count() == 12), "all feeds at the hub", seconds: 60);
    }

    static IEnumerable<string> Feeds(string language) => [$"http://site.test/{language}/rss.xml", $"http://site.test/{language}/atom.xml"];

    async Task Publish(string language)
    {
        var id = Guid.CreateVersion7(Now);
        var message = new EditionPublished(
            id, 1, language, "uk", 1, "hash",
            new(language, "Schlagzeile", "Ein Vorspann.", [new Block(BlockKind.Paragraph, "Die Geschichte.")], [], null, "Chas Pravdy"),
            $"/{language}/2026/11/24/schlagzeile-{id:N}", Now, Now, []);
        await (await newsroom.BusOf("publishing")).Publish(message, context => context.Headers.Set(BusSetup.ArticleHeader, id.ToString()));
    }
}
