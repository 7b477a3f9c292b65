using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Drafting.Articles;
using ChasPravdy.Translation.Tasks;

namespace ChasPravdy.Tests.Integration.Platform;

public sealed class TraceTests(Servers servers) : IAsyncLifetime
{
    readonly TestNewsroom newsroom = new(servers);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task One_trace_runs_from_the_request_to_what_the_consumer_stored()
    {
        var trace = ActivityTraceId.CreateRandom();
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "ChasPravdy" or "MassTransit" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == trace)
                {
                    spans.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var drafting = await newsroom.Start<Article>("drafting");
        await newsroom.Start<TranslationTask>("translation");
        var article = await Desk.Draft(drafting);
        using var otto = drafting.As("otto", "author");
        using var ivan = drafting.As("ivan", "editor");
        await otto.PostAsync($"/api/articles/{article["id"]}/submission", null);
        ivan.DefaultRequestHeaders.Add("traceparent", $"00-{trace.ToHexString()}-{ActivitySpanId.CreateRandom().ToHexString()}-01");
        var approved = await ivan.PostAsJsonAsync($"/api/articles/{article["id"]}/approval", new { textHash = (string?)article["textHash"] });
        approved.EnsureSuccessStatusCode();

        await using var connection = await newsroom.Connect();
        await using var channel = await connection.CreateChannelAsync();
        var facts = new List<JsonNode>();
        await Eventually.Holds(
            async () =>
            {
                while (await channel.BasicGetAsync("history", autoAck: true) is { } message)
                {
                    facts.Add(JsonNode.Parse(message.Body.Span)!["message"]!);
                }

                return facts.Count(fact => (string?)fact["service"] == "translation") == 5;
            },
            "five opened tasks");
        Assert.All(
            facts.Where(fact => (string?)fact["service"] == "translation" || (string?)fact["type"] == "article_approved"),
            fact => Assert.Equal(trace.ToHexString(), (string?)fact["correlationId"]));
        var approval = facts.Single(fact => (string?)fact["type"] == "article_approved");
        Assert.All(
            facts.Where(fact => (string?)fact["service"] == "translation"),
            fact => Assert.Equal((string?)approval["eventId"], (string?)fact["causationId"]));
        var names = spans.Select(span => span.OperationName).ToList();
        Assert.Contains("relay article_approved", names);
        Assert.Contains("relay translation_opened", names);
        Assert.Contains(spans, span => span.Kind == ActivityKind.Consumer);
        Assert.Contains(spans, span => span.Kind == ActivityKind.Producer);
    }
}
