using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Contracts.History;
using ChasPravdy.History.Facts;
using ChasPravdy.History.Replay;
using ChasPravdy.Platform;

namespace ChasPravdy.Tests.Integration.History;

/// <summary>What readers of the history are answered.</summary>
public sealed class ReplayTests(ReplayTests.OneArticle recorded) : IClassFixture<ReplayTests.OneArticle>
{
    readonly ArticleFact[] facts = recorded.Facts;
    readonly ServiceUnderTest<FactIntake> history = recorded.History;
    readonly HttpClient auditor = recorded.History.As("andrii", Roles.Auditor);

    string Address => recorded.Address;

    /// <summary>An article saved at 6:00:01, 6:00:02, 6:00:03 and 6:00:04.</summary>
    public sealed class OneArticle(Servers servers) : IAsyncLifetime
    {
        readonly TestNewsroom newsroom = new(servers);

        public ArticleFact[] Facts { get; } = Told.Stream("drafting", 4);

        public ServiceUnderTest<FactIntake> History { get; private set; } = null!;

        public string Address => $"/api/history/{Facts[0].ArticleId}";

        public async ValueTask InitializeAsync()
        {
            History = await newsroom.Start<FactIntake>("history");
            var drafting = await newsroom.BusOf("drafting");
            foreach (var fact in Facts)
            {
                await drafting.Publish(fact);
            }

            var auditor = History.As("andrii", Roles.Auditor);
            await Eventually.Holds(
                async () => (await auditor.GetAsync($"{Address}/state?position=4")).StatusCode == HttpStatusCode.OK, "four facts");
        }

        public ValueTask DisposeAsync() => newsroom.DisposeAsync();
    }

    [Fact]
    public async Task Any_moment_of_an_article_can_be_seen()
    {
        Assert.Equal("Заголовок 4", await Title("state"));
        Assert.Equal("Заголовок 2", await Title("state?position=2"));
        Assert.Equal("Заголовок 2", await Title("state?at=2026-11-24T06:00:02Z"));
        Assert.Equal("Заголовок 2", await Title("state?at=2026-11-24T08:00:02.999999999%2B02:00"));
        Assert.Equal("Заголовок 1", await Title("state?at=2026-11-24T06:00:01.5Z"));
        Assert.Equal("Заголовок 4", await Title("state?at=9999-12-31T23:59:59Z"));
    }

    [Fact]
    public async Task A_state_says_which_fact_it_follows_and_is_not_sent_twice()
    {
        var answer = await auditor.GetAsync($"{Address}/state?position=3");
        var state = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(3, state.GetProperty("position").GetInt64());
        Assert.Equal(facts[2].OccurredAt, state.GetProperty("at").GetDateTimeOffset());
        Assert.Equal("\"3\"", answer.Headers.ETag!.Tag);

        var again = new HttpRequestMessage(HttpMethod.Get, $"{Address}/state?position=3") { Headers = { IfNoneMatch = { answer.Headers.ETag } } };
        Assert.Equal(HttpStatusCode.NotModified, (await auditor.SendAsync(again)).StatusCode);
    }

    [Theory]
    [InlineData("from=1&to=3", 1, 3)]
    [InlineData("from=0&to=4", 0, 4)]
    [InlineData("from=2", 2, 4)]
    [InlineData("from=2&to=2", 2, 2)]
    [InlineData("from=1900-01-01T00:00:00Z&to=2026-11-24T06:00:03Z", 0, 3)]
    [InlineData("from=2026-11-24T06:00:01Z&to=2026-11-24T06:00:04Z", 1, 4)]
    public async Task The_changes_lead_from_one_moment_to_the_other(string query, int from, int to)
    {
        var changes = await auditor.GetFromJsonAsync<JsonElement>($"{Address}/changes?{query}");

        Assert.Equal(from, changes.GetProperty("from").GetProperty("position").GetInt64());
        Assert.Equal(to, changes.GetProperty("to").GetProperty("position").GetInt64());
        Assert.Equal(to - from, changes.GetProperty("facts").GetInt64());
        var before = JsonNode.Parse(Told.StateOf(facts.Take(from)));
        var after = MergePatch.Apply(before, changes.GetProperty("mergePatch"));
        Assert.Equal(Told.StateOf(facts.Take(to)), System.Text.Encoding.UTF8.GetString(CanonicalJson.Bytes(after)));
        Assert.Equal(from == to, changes.GetProperty("patch").GetArrayLength() == 0);
    }

    [Theory]
    [InlineData("state?at=2026-11-24T06:00:02Z&position=2", 400, "at", "Send at or position, not both.")]
    [InlineData("state?at=yesterday", 400, "at", "RFC 3339")]
    [InlineData("state?at=", 400, "at", "RFC 3339")]
    [InlineData("state?at=2026-11-24", 400, "at", "RFC 3339")]
    [InlineData("state?at=2026-11-24T06:00:02", 400, "at", "RFC 3339")]
    [InlineData("state?at=2026-11-24T06:00:02+02:00", 400, "at", "%2B")]
    [InlineData("state?at=9999-12-31T23:59:59-01:00", 400, "at", "RFC 3339")]
    [InlineData("state?at=2026-02-30T00:00:00Z", 400, "at", "RFC 3339")]
    [InlineData("state?at=1900-01-01T00:00:00Z", 404, null, "did not exist yet")]
    [InlineData("state?position=0", 400, "position", "from 1 up")]
    [InlineData("state?position=-1", 400, "position", "from 1 up")]
    [InlineData("state?position=99999999999999999999", 400, "position", "from 1 up")]
    [InlineData("state?position=5", 404, null, "ends at position 4 so far")]
    [InlineData("changes", 400, "from", "Say from which moment on")]
    [InlineData("changes?from=3&to=2", 400, "from", "lies after the second")]
    [InlineData("changes?from=2026-11-24T06:00:03Z&to=2026-11-24T06:00:02Z", 400, "from", "lies after the second")]
    [InlineData("changes?from=1&to=2026-11-24T06:00:02Z", 400, "to", "two positions or two instants")]
    [InlineData("changes?from=1&to=9", 404, null, "ends at position 4 so far")]
    [InlineData("changes?from=x", 400, "from", "a position such as 12")]
    [InlineData("?limit=0", 400, "limit", "1 to 500")]
    [InlineData("?limit=501", 400, "limit", "1 to 500")]
    [InlineData("?cursor=%00", 400, "cursor", "next")]
    [InlineData("?cursor=eA", 400, "cursor", "next")]
    public async Task What_cannot_be_answered_is_refused_with_a_sentence(string query, int status, string? field, string sentence)
    {
        var answer = await auditor.GetAsync(query.StartsWith('?') ? Address + query : $"{Address}/{query}");

        Assert.Equal(status, (int)answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(sentence, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        if (field is not null)
        {
            Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/state")]
    [InlineData("/state?at=1900-01-01T00:00:00Z")]
    [InlineData("/changes?from=0")]
    public async Task An_unknown_article_is_not_found(string what)
    {
        var answer = await auditor.GetAsync($"/api/history/{Guid.NewGuid()}{what}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("No article has this id.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Auditors_editors_and_administrators_read_the_history_and_nobody_else()
    {
        foreach (var role in Roles.All)
        {
            var expected = role is Roles.Auditor or Roles.Editor or Roles.Administrator ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
            Assert.Equal(expected, (await history.As("someone", role).GetAsync($"{Address}/state")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await history.As(token: null).GetAsync(Address)).StatusCode);
    }

    [Fact]
    public async Task The_list_goes_on_where_it_ended()
    {
        var first = await auditor.GetFromJsonAsync<JsonElement>($"{Address}?limit=3");
        Assert.Equal([1, 2, 3], Positions(first));
        var second = await auditor.GetFromJsonAsync<JsonElement>($"{Address}?limit=3&cursor={first.GetProperty("next").GetString()}");
        Assert.Equal([4], Positions(second));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    static IEnumerable<long> Positions(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("position").GetInt64());

    async Task<string?> Title(string query) =>
        (await auditor.GetFromJsonAsync<JsonElement>($"{Address}/{query}")).GetProperty("state").GetProperty("title").GetString();
}
