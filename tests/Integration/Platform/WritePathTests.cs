using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Drafting.Articles;

namespace ChasPravdy.Tests.Integration.Platform;

public sealed class WritePathTests(Servers servers) : IAsyncLifetime
{
    readonly TestNewsroom newsroom = new(servers);
    ServiceUnderTest<Article> drafting = null!;

    public async ValueTask InitializeAsync() => drafting = await newsroom.Start<Article>("drafting");

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    async Task<int> Events(JsonObject article)
    {
        await using var session = drafting.Store.QuerySession();
        return (await session.Events.FetchStreamAsync(Guid.Parse((string)article["id"]!))).Count;
    }

    [Fact]
    public async Task Of_twenty_saves_of_one_version_one_is_stored_and_nineteen_are_stale()
    {
        var article = await Desk.Draft(drafting);
        using var otto = drafting.As("otto", "author");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => otto.SendAsync(Desk.Save(article, $"Titel {i}"))));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(19, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
        Assert.Equal(2, await Events(article));
    }

    [Fact]
    public async Task Twenty_saves_of_any_version_are_all_stored_one_after_another()
    {
        var article = await Desk.Draft(drafting);
        using var otto = drafting.As("otto", "author");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => otto.SendAsync(Desk.Save(article, $"Titel {i}", "*"))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(21, await Events(article));
    }

    [Fact]
    public async Task The_first_answer_comes_again_also_after_the_article_has_moved_on()
    {
        var article = await Desk.Draft(drafting);
        using var otto = drafting.As("otto", "author");
        var first = await otto.SendAsync(Desk.Save(article, "Eins", key: "k1"));
        var moved = (await first.Content.ReadFromJsonAsync<JsonObject>())!;
        await otto.SendAsync(Desk.Save(moved, "Zwei"));
        var again = await otto.SendAsync(Desk.Save(article, "Eins", key: "k1"));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(moved.ToJsonString(), (await again.Content.ReadFromJsonAsync<JsonObject>())!.ToJsonString());
        Assert.Equal(3, await Events(article));
    }

    [Fact]
    public async Task A_key_is_its_senders_own()
    {
        using var otto = drafting.As("otto", "author");
        using var olena = drafting.As("olena", "author");
        otto.DefaultRequestHeaders.Add("Idempotency-Key", "mine");
        olena.DefaultRequestHeaders.Add("Idempotency-Key", "mine");
        var ottos = await otto.PostAsJsonAsync("/api/articles", Desk.Text("Von Otto"));
        var olenas = await olena.PostAsJsonAsync("/api/articles", Desk.Text("Von Olena"));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (ottos.StatusCode, olenas.StatusCode));
        Assert.NotEqual(ottos.Headers.Location, olenas.Headers.Location);
    }

    [Fact]
    public async Task Another_request_under_the_same_key_is_refused()
    {
        var article = await Desk.Draft(drafting);
        using var otto = drafting.As("otto", "author");
        await otto.SendAsync(Desk.Save(article, "Eins", key: "k2"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await otto.SendAsync(Desk.Save(article, "Zwei", key: "k2"))).StatusCode);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("W/\"1\"")]
    [InlineData("\"x\"")]
    [InlineData("\"1\", \"2\"")]
    public async Task An_If_Match_that_is_no_version_is_named(string header)
    {
        var article = await Desk.Draft(drafting);
        using var otto = drafting.As("otto", "author");
        var answer = await otto.SendAsync(Desk.Save(article, "Eins", header));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.Content.ReadFromJsonAsync<JsonObject>())!["errors"]!["If-Match"]);
    }

    [Fact]
    public async Task A_reader_who_has_the_newest_version_is_told_so()
    {
        var article = await Desk.Draft(drafting);
        using var otto = drafting.As("otto", "author");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/articles/{article["id"]}");
        request.Headers.TryAddWithoutValidation("If-None-Match", "\"1\"");
        Assert.Equal(HttpStatusCode.NotModified, (await otto.SendAsync(request)).StatusCode);
    }
}
