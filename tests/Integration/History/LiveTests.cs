using System.Globalization;
using System.Net;
using ChasPravdy.Contracts.History;
using ChasPravdy.History.Facts;
using ChasPravdy.History.Live;
using MassTransit;

namespace ChasPravdy.Tests.Integration.History;

/// <summary>GET /api/events as those who listen know it.</summary>
public sealed class LiveTests(Servers servers) : IAsyncDisposable
{
    readonly TestNewsroom newsroom = new(servers);
    readonly List<HttpClient> clients = [];
    ServiceUnderTest<FactIntake> history = null!;

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task What_happens_is_heard_in_the_order_of_the_record_and_each_stream_in_its_own()
    {
        await Start();
        await using var listener = await Listen("");
        var facts = Told.Newsroom(articles: 4, versions: 10);
        await Record(facts);
        var heard = await listener.Next(facts.Count);
        Assert.Equal(facts.Select(fact => fact.EventId).Order(), heard.Select(item => item.Data.GetProperty("eventId").GetGuid()).Order());
        Assert.Equal(heard.Select(item => item.Id).Order(), heard.Select(item => item.Id));
        var order = facts.ToDictionary(fact => fact.EventId);
        foreach (var stream in heard.Select(item => order[item.Data.GetProperty("eventId").GetGuid()]).GroupBy(fact => (fact.ArticleId, fact.Service, fact.Stream)))
            Assert.Equal(Enumerable.Range(1, 10).Select(n => (long)n), stream.Select(fact => fact.StreamVersion));
        var german = heard.First(item => order[item.Data.GetProperty("eventId").GetGuid()].Stream.EndsWith("de", StringComparison.Ordinal));
        Assert.Equal(("something_happened", "de", "Olena"), (
            german.Type, german.Data.GetProperty("language").GetString(), german.Data.GetProperty("actor").GetProperty("name").GetString()));
        Assert.False(german.Data.TryGetProperty("changes", out _));
    }

    [Fact]
    public async Task Who_comes_back_hears_what_they_missed_and_nothing_twice()
    {
        await Start();
        var facts = Told.Stream("drafting", 30);
        IReadOnlyList<Heard> first;
        await using (var listener = await Listen(""))
        {
            await Record(facts[..10]);
            first = await listener.Next(10);
        }

        await Record(facts[10..20]);
        await using var again = await Listen("", lastEventId: first[4].Id);
        var missed = await again.Next(15);
        await Record(facts[20..]);
        var all = first.Take(5).Concat(missed).Concat(await again.Next(10)).Select(item => item.Data.GetProperty("position").GetInt64());
        Assert.Equal(Enumerable.Range(1, 30).Select(n => (long)n), all);

        await using var byParameter = await Listen($"?after={first[0].Id}");
        Assert.Equal(29, (await byParameter.Next(29)).Select(item => item.Id).Distinct().Count());
    }

    [Fact]
    public async Task Two_replicas_tell_each_of_their_listeners_everything()
    {
        await Start();
        var replica = newsroom.Replica(history);
        await replica.Begin();
        try
        {
            await using var here = await Listen("");
            await using var there = await Listen("", at: replica);
            var facts = Told.Newsroom(articles: 6, versions: 15);
            var halves = facts.GroupBy(fact => fact.ArticleId).Select((article, i) => (Intake(i % 2 == 0 ? history : replica), article.ToList())).ToList();
            await Task.WhenAll(halves.SelectMany(half => half.Item2.Select(fact => half.Item1.Record(fact))));
            var expected = facts.Select(fact => fact.EventId).Order().ToList();
            Assert.Equal(expected, (await here.Next(facts.Count)).Select(item => item.Data.GetProperty("eventId").GetGuid()).Order());
            Assert.Equal(expected, (await there.Next(facts.Count)).Select(item => item.Data.GetProperty("eventId").GetGuid()).Order());
        }
        finally
        {
            await replica.DisposeAsync();
        }
    }

    [Fact]
    public async Task Filters_let_through_what_was_asked_for()
    {
        await Start();
        var facts = Told.Newsroom(articles: 2, versions: 3);
        var mine = facts[0] with { EventId = Guid.NewGuid(), ArticleId = Guid.NewGuid(), Stream = "mine", Concerns = [TestTokens.SubjectId("t-fr")] };
        await using var article = await Listen($"?articleId={facts[0].ArticleId}");
        await using var french = await Listen("?language=fr");
        await using var concerned = await Listen("?mine=true", person: "t-fr");
        await Record([.. facts, mine]);
        Assert.All(await article.Next(15), item => Assert.Equal(facts[0].ArticleId, item.Data.GetProperty("articleId").GetGuid()));
        Assert.Equal(6, (await french.Next(6)).Count(item => item.Data.GetProperty("language").GetString() == "fr"));
        Assert.Equal(mine.EventId, Assert.Single(await concerned.Next(1)).Data.GetProperty("eventId").GetGuid());
        await using var replayed = await Listen($"?after=0&articleId={facts[0].ArticleId}&language=uk");
        Assert.Equal(3, (await replayed.Next(3)).Count);
    }

    [Fact]
    public async Task A_gap_that_a_slower_transaction_fills_is_waited_for()
    {
        await Start();
        await using var listener = await Listen("");
        var facts = Told.Stream("drafting", 2);
        await Record(facts[..1]);
        await listener.Next(1);

        // Draws the next place, and holds it.
        await using var slow = new Npgsql.NpgsqlConnection(servers.In(history.Database, history.Database));
        await slow.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await slow.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var draw = new Npgsql.NpgsqlCommand("select pg_current_xact_id()::text, nextval('mt_events_sequence')", slow, transaction))
            await draw.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await Record(facts[1..]);
        await Assert.ThrowsAsync<TimeoutException>(() => listener.Next(1, seconds: 2));
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        Assert.Equal(facts[1].EventId, (await listener.Next(1))[0].Data.GetProperty("eventId").GetGuid());
    }

    [Fact]
    public async Task A_quiet_connection_beats_and_tells_where_it_stands()
    {
        await Start(services => services.AddSingleton(new Heartbeat(TimeSpan.FromMilliseconds(200))));
        await using var listener = await Listen($"?articleId={Guid.NewGuid()}", beats: true);
        var beats = await listener.Next(4);
        Assert.All(beats, beat => Assert.Equal("heartbeat", beat.Type));
    }

    [Fact]
    public async Task Who_stops_the_service_does_not_wait_for_those_who_listen()
    {
        await Start();
        var listener = await Listen("");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await history.End();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"It took {watch.Elapsed}.");
        await listener.DisposeAsync();
    }

    [Theory]
    [InlineData("?language=ru", null)]
    [InlineData("?after=yesterday", null)]
    [InlineData("", "-1")]
    [InlineData("?articleId=7", null)]
    [InlineData("?mine=perhaps", null)]
    public async Task What_cannot_be_meant_is_refused(string query, string? lastEventId)
    {
        await Start();
        using var reader = history.As("t-fr", "translator");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/events{query}");
        if (lastEventId is not null)
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Nobody_listens_without_signing_in_nor_longer_than_their_token_lasts()
    {
        await Start();
        using var stranger = history.As(token: null);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/events", TestContext.Current.CancellationToken)).StatusCode);

        var token = TestTokens.Of("t-fr", ["translator"], ["fr"], [], lifetime: TimeSpan.FromSeconds(3));
        await using var listener = await Listen("", token: token);
        await listener.Ends(seconds: 10);
    }

    async Task Start(Action<IServiceCollection>? replace = null) => history = await newsroom.Start<FactIntake>("history", replace);

    static FactIntake Intake(ServiceUnderTest<FactIntake> service) => service.Services.GetRequiredService<FactIntake>();

    Task Record(IEnumerable<ArticleFact> facts) => Task.WhenAll(facts.Select(fact => Intake(history).Record(fact)));

    async Task<Listener> Listen(
        string query, long? lastEventId = null, ServiceUnderTest<FactIntake>? at = null, string person = "andrii", bool beats = false, string? token = null)
    {
        var client = token is null ? (at ?? history).As(person, "auditor") : history.As(token);
        clients.Add(client);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/events{query}");
        if (lastEventId is not null)
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId.Value.ToString(CultureInfo.InvariantCulture));
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var listener = new Listener(response, beats);
        await listener.Connected();
        return listener;
    }
}
