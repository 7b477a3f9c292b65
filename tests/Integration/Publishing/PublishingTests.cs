using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Contracts;
using ChasPravdy.Publishing.Publications;

namespace ChasPravdy.Tests.Integration.Publishing;

public sealed class PublishingTests(Servers servers) : IAsyncLifetime
{
    readonly TestNewsroom newsroom = new(servers);
    readonly Guid id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
    ServiceUnderTest<Publication> publishing = null!;
    Upstream upstream = null!;

    public async ValueTask InitializeAsync()
    {
        publishing = await newsroom.Start<Publication>("publishing");
        upstream = await Upstream.Of(newsroom);
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    string Url(string what = "") => $"/api/publications/{id}{what}";

    async Task<JsonObject?> Publication()
    {
        using var reader = publishing.As("ivan", "editor");
        var answer = await reader.GetAsync(Url());
        return answer.StatusCode == HttpStatusCode.NotFound ? null : await answer.Content.ReadFromJsonAsync<JsonObject>();
    }

    static string StateOf(JsonObject? publication, string language) => (string?)publication?["editions"]?[language]?["state"] ?? "unheard of";

    Task<JsonObject> When(Func<JsonObject, bool> looks, string what) =>
        Eventually.Get(async () => await Publication() is { } publication && looks(publication) ? publication : null, what);

    Task<JsonObject> WhenAllAre(string state) =>
        When(publication => Languages.All.All(language => StateOf(publication, language) == state), $"six {state} editions");

    async Task<(HttpStatusCode Status, JsonObject Body)> Post(string what, object body)
    {
        using var pavlo = publishing.As("pavlo", "publisher");
        var answer = await pavlo.PostAsJsonAsync(Url(what), body);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    Task<(HttpStatusCode Status, JsonObject Body)> Release(string mode = "strict", DateTimeOffset? at = null) =>
        Post("/release", new { languages = Languages.All, mode, at });

    /// <summary>All messages that wait for the site, once no more come.</summary>
    async Task<List<JsonNode>> Sent(int atLeast)
    {
        await using var connection = await newsroom.Connect();
        await using var channel = await connection.CreateChannelAsync();
        await Eventually.Holds(async () => await channel.MessageCountAsync("site") >= atLeast, $"{atLeast} messages for the site");
        await Task.Delay(500);
        var messages = new List<JsonNode>();
        while (await channel.BasicGetAsync("site", autoAck: true) is { } message)
        {
            messages.Add(JsonNode.Parse(message.Body.Span)!["message"]!);
        }

        return messages;
    }

    [Fact]
    public async Task A_strict_release_refuses_and_publishes_nothing_while_one_edition_is_missing()
    {
        await upstream.Approve(id);
        foreach (var language in new[] { "en", "es", "de", "fr" })
        {
            await upstream.Translate(id, language);
        }

        var before = await When(publication => StateOf(publication, "fr") == "ready", "a ready French edition");
        var (status, problem) = await Release();
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("Nothing was released: it has no approved text.", (string?)problem["detail"]);
        Assert.Equal((long)before["version"]!, (long)(await Publication())!["version"]!);
    }

    [Fact]
    public async Task A_release_sends_each_edition_once_with_its_text()
    {
        await upstream.ApproveAll(id);
        await WhenAllAre("ready");
        Assert.Equal(HttpStatusCode.OK, (await Release()).Status);
        Assert.Equal(HttpStatusCode.OK, (await Release()).Status);
        var sent = await Sent(6);
        Assert.Equal(Languages.All.Order(), sent.Select(message => (string?)message["language"]).Order());
        Assert.All(sent, message => Assert.Equal($"Headline 1 in {message["language"]}", (string?)message["text"]!["title"]));
        var translated = sent.Where(message => (string?)message["language"] != "uk").ToList();
        Assert.All(translated, message => Assert.Equal($"t-{message["language"]}", (string?)message["provenance"]!["segments"]![0]!["by"]));
        Assert.Null(sent.Single(message => (string?)message["language"] == "uk")["provenance"]);
        // A strict release: each names all of them, by the versions under which they come.
        var versions = sent.ToDictionary(message => (string)message["language"]!, message => (long)message["version"]!);
        Assert.All(sent, message => Assert.Equal(
            versions, message["group"]!.AsObject().ToDictionary(member => member.Key, member => (long)member.Value!)));
    }

    [Fact]
    public async Task A_corrected_headline_moves_the_edition_and_its_old_address_goes_along()
    {
        await upstream.ApproveAll(id);
        await WhenAllAre("ready");
        var first = (await Release()).Body;
        await upstream.ApproveAll(id, 2, "Мер — Олена.");
        await When(publication => Languages.All.All(language => (int?)publication["editions"]![language]!["next"]?["revision"] == 2), "newer texts");
        var (status, second) = await Post("/release", new { languages = Languages.All, mode = "strict", publicNotes = new { de = "Der Name war falsch." } });
        Assert.Equal(HttpStatusCode.OK, status);
        var before = (string)first["editions"]!["de"]!["path"]!;
        Assert.EndsWith($"/headline-2-in-de-{id.ToString("N")[^8..]}", (string?)second["editions"]!["de"]!["path"], StringComparison.Ordinal);
        Assert.Equal([before], second["editions"]!["de"]!["formerPaths"]!.AsArray().Select(path => (string)path!));
        await Post("/kill", new { reason = "Not true.", notice = "We were wrong." });
        var sent = await Sent(6 + 6 + 6 + 1);
        var german = sent.Last(message => (string?)message["language"] == "de");
        Assert.Equal([before], german["formerPaths"]!.AsArray().Select(path => (string)path!));
        Assert.Equal(("Der Name war falsch.", "de"), ((string?)german["corrections"]![0]!["note"], (string?)german["corrections"]![0]!["language"]));
        var french = sent.Last(message => (string?)message["language"] == "fr");
        Assert.Equal(("Мер — Олена.", null), ((string?)french["corrections"]![0]!["note"], (string?)french["corrections"]![0]!["language"]));
        Assert.Equal([before], sent[^1]["formerPaths"]!["de"]!.AsArray().Select(path => (string)path!));
    }

    [Fact]
    public async Task An_embargo_forbids_publishing_until_it_is_lifted()
    {
        await upstream.ApproveAll(id);
        await WhenAllAre("ready");
        using var pavlo = publishing.As("pavlo", "publisher");
        var until = TimeProvider.System.GetUtcNow().AddHours(2);
        var set = await pavlo.PutAsJsonAsync(Url("/embargo"), new { until });
        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
        Assert.Equal(until, (DateTimeOffset)(await set.Content.ReadFromJsonAsync<JsonObject>())!["embargo"]!, TimeSpan.FromMilliseconds(1));
        var (status, problem) = await Release();
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("The embargo forbids publishing before", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await Release(at: until.AddMinutes(-1))).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await Release(at: until.AddMinutes(1))).Status);
        await pavlo.DeleteAsync(Url("/schedule"));
        var refused = await pavlo.PutAsJsonAsync(Url("/embargo"), new { until = "2027-03-28T03:30 Europe/Kyiv" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("2027-03-28T04:30:00+03:00", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var olena = publishing.As("olena", "author", "editor");
        Assert.Equal(HttpStatusCode.Forbidden, (await olena.DeleteAsync(Url("/embargo"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await pavlo.DeleteAsync(Url("/embargo"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Release()).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await pavlo.PutAsJsonAsync(Url("/embargo"), new { until })).StatusCode);
    }

    [Fact]
    public async Task A_schedule_happens_once_though_the_service_was_down_at_its_time()
    {
        await upstream.ApproveAll(id);
        await WhenAllAre("ready");
        var due = TimeProvider.System.GetUtcNow().AddSeconds(3);
        Assert.Equal(HttpStatusCode.Accepted, (await Release(at: due)).Status);
        await WhenAllAre("scheduled");
        await publishing.End();
        await Task.Delay(TimeSpan.FromSeconds(4));
        await publishing.Begin();
        var published = await WhenAllAre("published");
        Assert.Null(published["schedule"]);
        Assert.Equal(6, (await Sent(6)).Count);
        Assert.Equal(1 + 6 + 1 + 6 + 1, (long)(await Publication())!["version"]!);
    }

    [Fact]
    public async Task A_schedule_that_fell_out_of_date_waits_says_why_and_happens_when_it_can()
    {
        await upstream.ApproveAll(id);
        await WhenAllAre("ready");
        await Release(at: TimeProvider.System.GetUtcNow().AddSeconds(2));
        await upstream.Approve(id, 2);
        var delayed = await When(publication => publication["schedule"]?["problem"] is not null, "a delayed schedule");
        Assert.Contains("de is approved for revision 1, while revision 2 is the newest", (string?)delayed["schedule"]!["problem"], StringComparison.Ordinal);
        await upstream.ApproveAll(id, 2);
        await WhenAllAre("published");
        Assert.All(await Sent(6), message => Assert.Equal(2, (int)message["revision"]!));
    }

    [Fact]
    public async Task Translation_hears_when_a_release_is_due_and_when_it_is_no_longer()
    {
        await upstream.ApproveAll(id);
        await WhenAllAre("ready");
        var due = TimeProvider.System.GetUtcNow().AddHours(1);
        await Release(at: due);
        using var pavlo = publishing.As("pavlo", "publisher");
        await pavlo.DeleteAsync(Url("/schedule"));
        await using var connection = await newsroom.Connect();
        await using var channel = await connection.CreateChannelAsync();
        var heard = new List<JsonNode>();
        await Eventually.Holds(
            async () =>
            {
                while (await channel.BasicGetAsync("translation", autoAck: true) is { } got)
                {
                    var envelope = JsonNode.Parse(got.Body.Span)!;
                    if (envelope["messageType"]!.AsArray().Any(type => ((string)type!).EndsWith("ReleaseExpected", StringComparison.Ordinal)))
                        heard.Add(envelope["message"]!);
                }

                return heard.Count == 2;
            },
            "two messages for Translation");
        Assert.Equal(due, (DateTimeOffset)heard[0]["due"]!, TimeSpan.FromSeconds(1));
        Assert.Null(heard[1]["due"]);
        Assert.True((long)heard[0]["version"]! < (long)heard[1]["version"]!);
    }

    [Fact]
    public async Task A_cancelled_schedule_does_not_happen()
    {
        await upstream.ApproveAll(id);
        await WhenAllAre("ready");
        await Release(at: TimeProvider.System.GetUtcNow().AddSeconds(2));
        using var pavlo = publishing.As("pavlo", "publisher");
        Assert.Equal(HttpStatusCode.OK, (await pavlo.DeleteAsync(Url("/schedule"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await pavlo.DeleteAsync(Url("/schedule"))).StatusCode);
        await Task.Delay(TimeSpan.FromSeconds(3));
        await WhenAllAre("ready");
    }

    [Fact]
    public async Task A_kill_is_final_when_older_messages_arrive_after_it()
    {
        await upstream.ApproveAll(id);
        await WhenAllAre("ready");
        await Release();
        var (status, killed) = await Post("/kill", new { reason = "Not true.", notice = "We were wrong." });
        Assert.Equal(HttpStatusCode.OK, status);
        await upstream.ApproveAll(id);
        await upstream.ApproveAll(id, 2);
        Assert.Equal(HttpStatusCode.Conflict, (await Release()).Status);
        var messages = await Sent(7);
        Assert.Equal("We were wrong.", (string?)messages[^1]["notice"]);
        Assert.Equal(6, messages[^1]["paths"]!.AsObject().Count);
        var after = await WhenAllAre("killed");
        Assert.Equal((long)killed["version"]!, (long)after["version"]!);
    }

    [Fact]
    public async Task Standing_orders_publish_each_language_and_correction_as_it_is_approved()
    {
        using var pavlo = publishing.As("pavlo", "publisher");
        using var ivan = publishing.As("ivan", "editor");
        var given = new { editionsAsApproved = true, correctionsAsApproved = false };
        Assert.Equal(HttpStatusCode.Forbidden, (await ivan.PutAsJsonAsync("/api/publications/standing-orders", given)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await pavlo.PutAsJsonAsync("/api/publications/standing-orders", given)).StatusCode);
        var orders = await (await ivan.GetAsync("/api/publications/standing-orders")).Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal((true, false, 1L), ((bool)orders!["editionsAsApproved"]!, (bool)orders["correctionsAsApproved"]!, (long)orders["version"]!));

        await upstream.Approve(id);
        await upstream.Translate(id, "de");
        var first = await When(publication => StateOf(publication, "de") == "published" && StateOf(publication, "uk") == "published", "two published editions");
        Assert.Equal(TestTokens.SubjectId("pavlo"), (string?)first["editions"]!["de"]!["order"]!["by"]);
        await upstream.Approve(id, 2, "A note.");
        await upstream.Translate(id, "de", 2);
        var waiting = await When(publication => (int?)publication["editions"]!["de"]!["next"]?["revision"] == 2, "a correction that waits");
        Assert.Equal(("outdated", 1), (StateOf(waiting, "de"), (int)waiting["editions"]!["de"]!["revision"]!));

        // The article's own orders hold at once, and for what comes.
        Assert.Equal(
            HttpStatusCode.OK,
            (await pavlo.PutAsJsonAsync(Url("/standing-orders"), new { editionsAsApproved = false, correctionsAsApproved = true })).StatusCode);
        await When(publication => StateOf(publication, "de") == "published" && (int)publication["editions"]!["de"]!["revision"]! == 2, "the correction");
        await upstream.Translate(id, "fr", 2);
        await When(publication => StateOf(publication, "fr") == "ready", "a French edition that waits");
        Assert.Equal(HttpStatusCode.OK, (await pavlo.DeleteAsync(Url("/standing-orders"))).StatusCode);
        await upstream.Translate(id, "it", 2);
        await When(publication => StateOf(publication, "it") == "published" && StateOf(publication, "fr") == "ready", "an Italian edition");
    }

    [Fact]
    public async Task An_embargo_holds_standing_orders_back_until_its_end()
    {
        using var pavlo = publishing.As("pavlo", "publisher");
        await pavlo.PutAsJsonAsync("/api/publications/standing-orders", new { editionsAsApproved = true, correctionsAsApproved = true });
        await upstream.Translate(id, "de");
        await When(publication => StateOf(publication, "de") != "missing", "a translation without its source");
        await pavlo.PutAsJsonAsync(Url("/embargo"), new { until = TimeProvider.System.GetUtcNow().AddHours(1) });
        await upstream.Approve(id);
        var held = await When(publication => publication["heldBack"] is not null, "what the embargo holds back");
        Assert.Equal(["de", "uk"], held["heldBack"]!.AsArray().Select(language => (string)language!).Order());
        Assert.Equal(("ready", "ready"), (StateOf(held, "de"), StateOf(held, "uk")));
        await pavlo.DeleteAsync(Url("/embargo"));
        await When(publication => StateOf(publication, "de") == "published" && StateOf(publication, "uk") == "published", "both editions");
    }

    [Fact]
    public async Task Only_publishers_release()
    {
        await upstream.ApproveAll(id);
        await WhenAllAre("ready");
        using var olena = publishing.As("olena", "author", "editor");
        var answer = await olena.PostAsJsonAsync(
            Url("/release"), new { languages = Languages.All, mode = "strict" });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("at", """{"languages":["de"],"mode":"strict","at":"1900-01-01T00:00:00Z"}""")]
    [InlineData("at", """{"languages":["de"],"mode":"strict","at":"9999-12-31T23:59:59Z"}""")]
    [InlineData("at", """{"languages":["de"],"mode":"strict","at":"2026-11-24T12:00:00"}""")]
    [InlineData("embargo", """{"languages":["de"],"mode":"strict","embargo":"2020-01-01T00:00:00Z"}""")]
    [InlineData("mode", """{"languages":["de"],"mode":"loose"}""")]
    [InlineData("mode", """{"languages":["de"],"mode":0}""")]
    [InlineData("languages", """{"languages":[],"mode":"strict"}""")]
    [InlineData("languages[0]", """{"languages":["xx"],"mode":"strict"}""")]
    [InlineData("languages[0]", """{"languages":[null],"mode":"strict"}""")]
    [InlineData("languages", """{"languages":{},"mode":"strict"}""")]
    [InlineData("body", """{"languages":["de"]}""")]
    public async Task What_cannot_be_meant_is_refused_by_name(string field, string body)
    {
        using var pavlo = publishing.As("pavlo", "publisher");
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var answer = await pavlo.PostAsync(Url("/release"), content);
        var problem = await answer.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(field, problem!["errors"]!.AsObject().Select(error => error.Key));
    }
}
