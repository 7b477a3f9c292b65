using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Translation.Leases;
using ChasPravdy.Translation.Tasks;
using Marten;

namespace ChasPravdy.Tests.Integration.Translation;

/// <summary>Who does what by when: taken away, due, late, warned.</summary>
public sealed class PlanningTests(Servers servers) : IAsyncDisposable
{
    static readonly DateTimeOffset Tomorrow = TimeProvider.System.GetUtcNow().AddDays(1);

    TranslationDesk desk = null!;

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_claim_that_was_taken_away_saves_nothing_and_can_be_claimed_by_others()
    {
        desk = await TranslationDesk.Open(servers);
        var article = await desk.Article();
        using var translator = desk.Translator("t-fr", "fr");
        using var editor = desk.Service.As("ivan", "editor");
        var claimed = await TranslationDesk.Read(await translator.PostAsync(TranslationDesk.At(article, "fr", "/claim"), null));
        Assert.Equal(HttpStatusCode.Forbidden, (await translator.DeleteAsync(TranslationDesk.At(article, "fr", "/assignment"))).StatusCode);
        var open = await TranslationDesk.Read(await editor.DeleteAsync(TranslationDesk.At(article, "fr", "/assignment?reason=It%20is%20late.")));
        Assert.Equal(("open", null), ((string?)open["state"], open["claim"]));
        var again = await TranslationDesk.Read(await editor.DeleteAsync(TranslationDesk.At(article, "fr", "/assignment?reason=It%20is%20late.")));
        Assert.Equal((long)open["version"]!, (long)again["version"]!);

        var refused = await translator.PutAsJsonAsync(TranslationDesk.At(article, "fr", "/segments"), TranslationDesk.Translations(claimed, 1));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        using var tina = desk.Translator("tina", "fr");
        var taken = await TranslationDesk.Read(await tina.PostAsync(TranslationDesk.At(article, "fr", "/claim"), null));
        Assert.Equal(2, (int)taken["claim"]!["epoch"]!);
        Assert.Equal(
            HttpStatusCode.BadRequest, (await editor.DeleteAsync(TranslationDesk.At(article, "fr", "/assignment?reason=%20"))).StatusCode);
    }

    [Fact]
    public async Task What_is_due_first_stands_first_and_what_is_late_is_found()
    {
        desk = await TranslationDesk.Open(servers);
        var articles = new List<Guid>();
        for (var i = 0; i < 3; i++)
            articles.Add(await desk.Article());
        using var editor = desk.Service.As("ivan", "editor");
        await SetDeadline(editor, articles[0], "fr", Tomorrow.AddHours(3));
        await SetDeadline(editor, articles[1], "it", Tomorrow.AddHours(1));
        await SetDeadline(editor, articles[2], "uk", Tomorrow.AddHours(2));
        var soon = await SetDeadline(editor, articles[2], "es", TimeProvider.System.GetUtcNow().AddSeconds(1));
        Assert.True((bool)soon["deadline"]!["setByEditor"]!);

        await Eventually.Holds(async () => (await Queue(editor, "late=true")).Count == 1, "a late task");
        Assert.Equal(["es", "it", "uk", "fr"], (await Queue(editor, "sort=deadline")).Select(task => (string)task!["language"]!));
        var late = Assert.Single(await Queue(editor, "late=true"));
        Assert.Equal((articles[2].ToString(), "es", true), ((string)late!["articleId"]!, (string)late["language"]!, (bool)late["late"]!));
        Assert.Empty(await Queue(editor, "late=true&language=fr"));
        Assert.Equal(15, (await Queue(editor, "sort=newest")).Count);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.GetAsync("/api/translations?sort=random")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.GetAsync("/api/translations?sort=deadline&cursor=bm93aGVyZQ")).StatusCode);

        var lifted = await TranslationDesk.Read(await editor.DeleteAsync(TranslationDesk.At(articles[2], "es", "/deadline")));
        Assert.Null(lifted["deadline"]);
        Assert.Empty(await Queue(editor, "late=true"));
    }

    [Fact]
    public async Task The_queue_of_what_is_due_has_pages()
    {
        desk = await TranslationDesk.Open(servers);
        using var editor = desk.Service.As("ivan", "editor");
        var due = new List<(Guid Article, string Language, DateTimeOffset At)>();
        for (var i = 0; i < 12; i++)
        {
            var article = await desk.Article();
            foreach (var language in new[] { "en", "es", "fr", "it", "uk" })
            {
                var at = Tomorrow.AddMinutes(i % 3); // many are due at the same time
                due.Add((article, language, at));
                await SetDeadline(editor, article, language, at);
            }
        }

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await TranslationDesk.Read(await editor.GetAsync($"/api/translations?sort=deadline&cursor={cursor}"));
            seen.AddRange(page["items"]!.AsArray().Select(item => $"{item!["articleId"]} {item["language"]}"));
            cursor = (string?)page["next"];
        }
        while (cursor is not null);
        Assert.Equal(due.OrderBy(d => d.At).ThenBy(d => d.Article.ToString()).ThenBy(d => d.Language).Select(d => $"{d.Article} {d.Language}"), seen);
    }

    [Fact]
    public async Task The_release_time_is_the_deadline_of_all_five_and_a_cancelled_release_lifts_it()
    {
        desk = await TranslationDesk.Open(servers);
        var article = await desk.Article();
        await desk.Send(new ReleaseExpected(article, 7, Tomorrow));
        await Eventually.Holds(async () => (await desk.Tasks(article)).All(task => task.Deadline is not null), "five deadlines");
        Assert.All(await desk.Tasks(article), task => Assert.Equal(Tomorrow, task.Deadline!.Value, TimeSpan.FromMilliseconds(1)));

        // An old message that comes late changes nothing.
        await desk.Send(new ReleaseExpected(article, 9, Due: null));
        await desk.Send(new ReleaseExpected(article, 8, Tomorrow.AddHours(1)));
        await desk.Quiet(4);
        Assert.All(await desk.Tasks(article), task => Assert.Null(task.Deadline));
    }

    [Fact]
    public async Task A_release_that_was_scheduled_before_the_tasks_were_open_is_their_deadline_too()
    {
        desk = await TranslationDesk.Open(servers);
        var article = Guid.CreateVersion7();
        await desk.Send(new ReleaseExpected(article, 7, Tomorrow));
        await desk.Quiet(1);
        await desk.Send(TranslationDesk.Revision(article, 1, TranslationDesk.Text()));
        await Eventually.Holds(async () => (await desk.Tasks(article)).Count(task => task.Deadline is not null) == 5, "five deadlines");
    }

    [Fact]
    public async Task Workload_says_who_holds_how_much()
    {
        desk = await TranslationDesk.Open(servers);
        var (first, second) = (await desk.Article(), await desk.Article());
        using var tina = desk.Translator("tina", "fr", "it");
        using var editor = desk.Service.As("ivan", "editor");
        foreach (var (article, language) in new[] { (first, "fr"), (second, "fr"), (second, "it") })
            await TranslationDesk.Read(await tina.PostAsync(TranslationDesk.At(article, language, "/claim"), null));
        await TranslationDesk.Read(await tina.PutAsJsonAsync(
            TranslationDesk.At(first, "fr", "/segments"),
            new { epoch = 1, segments = new[] { new { key = "title", text = "Le train arrive", origin = "human" } } }));
        await SetDeadline(editor, first, "fr", TimeProvider.System.GetUtcNow().AddMilliseconds(500));
        await Task.Delay(600);

        var french = Assert.Single((await TranslationDesk.Read(await editor.GetAsync("/api/translations/workload?language=fr")))["items"]!.AsArray());
        Assert.Equal(("tina", 2, 10, 9, 1), (
            (string)french!["name"]!, (int)french["tasks"]!, (int)french["segments"]!, (int)french["untranslated"]!, (int)french["late"]!));
        Assert.Equal(2, (await TranslationDesk.Read(await editor.GetAsync("/api/translations/workload")))["items"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.GetAsync("/api/translations/workload?language=ru")).StatusCode);
    }

    [Fact]
    public async Task A_holder_is_warned_once_and_saves_with_the_version_that_they_saw()
    {
        desk = await TranslationDesk.Open(servers, services =>
        {
            services.AddSingleton(new ClaimLease(TimeSpan.FromMinutes(1)));
            services.AddSingleton(new LeaseWarning(TimeSpan.FromMinutes(1)));
        });
        var article = await desk.Article();
        using var translator = desk.Translator("t-fr", "fr");
        var claimed = await TranslationDesk.Read(await translator.PostAsync(TranslationDesk.At(article, "fr", "/claim"), null));
        await Eventually.Holds(async () => (await Warnings()).Count == 1, "a warning");
        await Task.Delay(2_500);
        var warning = Assert.Single(await Warnings());
        Assert.Equal((TestTokens.SubjectId("t-fr"), "fr", 1), (warning.By, warning.Language, warning.Epoch));

        using var save = new HttpRequestMessage(HttpMethod.Put, TranslationDesk.At(article, "fr", "/segments"))
        {
            Content = JsonContent.Create(TranslationDesk.Translations(claimed, 1)),
        };
        save.Headers.TryAddWithoutValidation("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{(long)claimed["version"]!}\""));
        await TranslationDesk.Read(await translator.SendAsync(save));
        await Eventually.Holds(async () => (await Warnings()).Count == 2, "a warning of the renewed lease");
    }

    [Theory]
    [InlineData("""{"at":"2026-11-24T12:00:00"}""")]
    [InlineData("""{"at":"2020-01-01T00:00:00Z"}""")]
    [InlineData("""{"at":"9999-12-31T23:59:59Z"}""")]
    [InlineData("""{"at":"tomorrow"}""")]
    [InlineData("""{"at":7}""")]
    [InlineData("""{"at":null}""")]
    public async Task A_deadline_that_nobody_can_mean_is_refused_by_name(string body)
    {
        desk = await TranslationDesk.Open(servers);
        var article = await desk.Article();
        using var editor = desk.Service.As("ivan", "editor");
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var refused = await editor.PutAsync(TranslationDesk.At(article, "fr", "/deadline"), content);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.True((await refused.Content.ReadFromJsonAsync<JsonObject>())!["errors"]!.AsObject().ContainsKey("at"));
    }

    static async Task<JsonObject> SetDeadline(HttpClient editor, Guid article, string language, DateTimeOffset at) =>
        await TranslationDesk.Read(await editor.PutAsJsonAsync(
            TranslationDesk.At(article, language, "/deadline"), new { at = at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture) }));

    static async Task<JsonArray> Queue(HttpClient reader, string query) =>
        (await TranslationDesk.Read(await reader.GetAsync($"/api/translations?{query}")))["items"]!.AsArray();

    async Task<IReadOnlyList<ClaimLeaseEnding>> Warnings()
    {
        await using var query = desk.Service.Store.QuerySession();
        return await query.Events.QueryRawEventDataOnly<ClaimLeaseEnding>().ToListAsync();
    }
}
