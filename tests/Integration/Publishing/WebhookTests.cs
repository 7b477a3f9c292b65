using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ChasPravdy.Publishing.Publications;
using ChasPravdy.Publishing.Webhooks;
using Microsoft.AspNetCore.Http;

namespace ChasPravdy.Tests.Integration.Publishing;

public sealed class WebhookTests(Servers servers) : IAsyncLifetime
{
    static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    static readonly string Secret = "whsec_" + Convert.ToBase64String(Key);

    // As in production, but a failure is tried again at once and given up after seconds.
    static readonly WebhookSettings Impatient = new()
    {
        AllowThisMachine = true,
        Timeout = TimeSpan.FromSeconds(2),
        FirstPause = TimeSpan.FromMilliseconds(50),
        LongestPause = TimeSpan.FromMilliseconds(200),
        GiveUpAfter = TimeSpan.FromSeconds(3),
    };

    readonly TestNewsroom newsroom = new(servers);
    readonly Guid id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
    ServiceUnderTest<Publication> publishing = null!;
    Upstream upstream = null!;
    Receiver receiver = null!;

    public async ValueTask InitializeAsync()
    {
        receiver = await Receiver.Start();
        publishing = await newsroom.Start<Publication>("publishing", services => services.AddSingleton(Impatient));
        upstream = await Upstream.Of(newsroom);
    }

    public async ValueTask DisposeAsync()
    {
        await newsroom.DisposeAsync();
        await receiver.DisposeAsync();
    }

    async Task<(HttpStatusCode Status, JsonObject Body)> Add(Uri url, string? secret = null, params string[] events)
    {
        using var admin = publishing.As("admin", "administrator");
        var answer = await admin.PostAsJsonAsync(
            "/api/webhooks", new { url, secret = secret ?? Secret, events = events is [] ? WebhookEvents.All : events });
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    async Task<JsonObject> Webhook(Uri url)
    {
        using var admin = publishing.As("admin", "administrator");
        var list = await (await admin.GetAsync("/api/webhooks")).Content.ReadFromJsonAsync<JsonObject>();
        return list!["items"]!.AsArray().Select(webhook => webhook!.AsObject()).Single(webhook => (string?)webhook["url"] == url.AbsoluteUri);
    }

    /// <summary>Publishes an article's source edition, corrects nothing, and withdraws and publishes it again so many times.</summary>
    async Task Live(Guid article, int rounds)
    {
        using var pavlo = publishing.As("pavlo", "publisher");
        await upstream.Approve(article);
        object release = new { languages = new[] { "uk" }, mode = "strict" };
        await Eventually.Holds(
            async () => (await pavlo.PostAsJsonAsync($"/api/publications/{article}/release", release)).StatusCode == HttpStatusCode.OK, "a release");
        for (var round = 0; round < rounds; round++)
        {
            await pavlo.PostAsJsonAsync($"/api/publications/{article}/withdrawal", new { languages = new[] { "uk" }, reason = "Wrong." });
            await pavlo.PostAsJsonAsync($"/api/publications/{article}/release", release);
        }
    }

    static string[] Story(int rounds) =>
        [WebhookEvents.EditionPublished, .. Enumerable.Range(0, rounds).SelectMany(_ => new[] { WebhookEvents.EditionWithdrawn, WebhookEvents.EditionPublished })];

    Task WhenHeard(int count) => Eventually.Holds(() => Task.FromResult(receiver.Heard.Count >= count), $"{count} events told");

    [Fact]
    public async Task What_happens_is_told_in_order_signed_and_without_texts()
    {
        var (status, added) = await Add(receiver.Address);
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.DoesNotContain("whsec_", added.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_", (await Webhook(receiver.Address)).ToJsonString(), StringComparison.Ordinal);
        await Live(id, rounds: 2);
        using var pavlo = publishing.As("pavlo", "publisher");
        await pavlo.PostAsJsonAsync($"/api/publications/{id}/kill", new { reason = "Not true.", notice = "We were wrong." });
        await WhenHeard(6);
        Assert.Equal([.. Story(2), WebhookEvents.ArticleKilled], receiver.Heard.Select(told => told.Type));
        Assert.All(receiver.Heard, told =>
        {
            var signed = Encoding.UTF8.GetBytes($"{told.Id}.{told.Timestamp}.{told.Body}");
            Assert.Equal("v1," + Convert.ToBase64String(HMACSHA256.HashData(Key, signed)), told.Signature);
            var sent = DateTimeOffset.FromUnixTimeSeconds(long.Parse(told.Timestamp, CultureInfo.InvariantCulture));
            Assert.Equal(TimeProvider.System.GetUtcNow(), sent, TimeSpan.FromMinutes(5));
            Assert.Equal(id, (Guid)told.About["articleId"]!);
            Assert.DoesNotContain("Headline", told.Body, StringComparison.Ordinal);
        });
        Assert.Equal(6, receiver.Heard.Select(told => told.Id).Distinct().Count());
        Assert.Equal("We were wrong.", (string?)receiver.Heard.Last().About["notice"]);
        await Eventually.Holds(async () => (long)(await Webhook(receiver.Address))["waiting"]! == 0, "nothing that waits");
    }

    [Fact]
    public async Task A_receiver_that_fails_for_a_while_misses_nothing_and_hears_each_article_in_order()
    {
        var failures = 0;
        receiver.Instead = http =>
        {
            http.Response.StatusCode = ++failures % 2 == 0 ? StatusCodes.Status302Found : StatusCodes.Status500InternalServerError;
            http.Response.Headers.Location = "http://127.0.0.1:1/elsewhere";
            return Task.CompletedTask;
        };
        await Add(receiver.Address);
        Guid[] articles = [id, .. Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()))];
        await Task.WhenAll(articles.Select(article => Live(article, rounds: 1)));
        await Eventually.Holds(() => Task.FromResult(failures >= 4), "some failures");
        // What waits outlives the service.
        await publishing.End();
        receiver.Instead = null;
        await publishing.Begin();
        await WhenHeard(articles.Length * 3);
        foreach (var told in receiver.Heard.DistinctBy(told => told.Id).GroupBy(told => (Guid)told.About["articleId"]!))
        {
            Assert.Equal(Story(1), told.Select(one => one.Type));
        }
    }

    [Fact]
    public async Task What_cannot_be_told_is_given_up_where_the_operator_sees_it_and_sent_again()
    {
        receiver.Instead = http =>
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        };
        var webhook = (Guid)(await Add(receiver.Address)).Body["id"]!;
        await Live(id, rounds: 0);
        await Eventually.Holds(async () => (long)(await Webhook(receiver.Address))["dead"]! == 1, "a dead letter");
        using var admin = publishing.As("admin", "administrator");
        var dead = await (await admin.GetAsync($"/api/webhooks/{webhook}/dead")).Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal("It answered 503.", (string?)dead!["items"]![0]!["problem"]);
        Assert.True(receiver.Asked > 2, $"It was asked only {receiver.Asked} times.");
        receiver.Instead = null;
        var resent = await (await admin.PostAsync($"/api/webhooks/{webhook}/resend", null)).Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal(1, (int)resent!["count"]!);
        await WhenHeard(1);
    }

    [Fact]
    public async Task One_that_never_answers_and_one_that_never_ends_hold_no_other_back()
    {
        await using var silent = await Receiver.Start();
        silent.Instead = http => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        await using var endless = await Receiver.Start();
        endless.Instead = async http =>
        {
            var much = new byte[65536];
            while (!http.RequestAborted.IsCancellationRequested)
            {
                await http.Response.Body.WriteAsync(much);
            }
        };
        await Add(silent.Address);
        await Add(endless.Address);
        await Add(receiver.Address);
        await Live(id, rounds: 3);
        await WhenHeard(7);
        Assert.Equal(Story(3), receiver.Heard.Select(told => told.Type));
        await Eventually.Holds(
            async () => (long)(await Webhook(endless.Address))["waiting"]! == 0, "an end of what never ends: its answer's body is not read");
    }

    [Fact]
    public async Task Only_what_was_asked_for_is_told_and_nothing_once_it_is_removed()
    {
        var webhook = (Guid)(await Add(receiver.Address, events: WebhookEvents.EditionWithdrawn)).Body["id"]!;
        await Live(id, rounds: 1);
        await WhenHeard(1);
        Assert.Equal([WebhookEvents.EditionWithdrawn], receiver.Heard.Select(told => told.Type));
        using var admin = publishing.As("admin", "administrator");
        Assert.Equal(HttpStatusCode.NoContent, (await admin.DeleteAsync($"/api/webhooks/{webhook}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.DeleteAsync($"/api/webhooks/{webhook}")).StatusCode);
    }

    [Theory]
    [InlineData("url", "http://example.org/hook")]
    [InlineData("url", "https://10.0.0.1/hook")]
    [InlineData("url", "https://169.254.169.254/latest")]
    [InlineData("url", "https://2130706434/hook")]
    [InlineData("url", "https://[::ffff:192.168.0.1]/hook")]
    [InlineData("url", "https://someone@example.org/hook")]
    [InlineData("url", "file:///etc/passwd")]
    [InlineData("url", "/hook")]
    [InlineData("secret", "https://example.org/hook", "whsec_c2hvcnQ=")]
    [InlineData("secret", "https://example.org/hook", "a password")]
    [InlineData("events[0]", "https://example.org/hook", null, "everything")]
    public async Task What_cannot_be_meant_is_refused_by_name(string field, string url, string? secret = null, string? happening = null)
    {
        var (status, problem) = await Add(new Uri(url, UriKind.RelativeOrAbsolute), secret, happening is null ? [] : [happening]);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(field, problem["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Only_administrators_set_webhooks_up()
    {
        using var pavlo = publishing.As("pavlo", "publisher");
        Assert.Equal(HttpStatusCode.Forbidden, (await pavlo.GetAsync("/api/webhooks")).StatusCode);
        await Add(receiver.Address);
        Assert.Equal(HttpStatusCode.Conflict, (await Add(receiver.Address)).Status);
    }
}
