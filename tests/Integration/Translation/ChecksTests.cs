using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ChasPravdy.Translation.Tasks;

namespace ChasPravdy.Tests.Integration.Translation;

public sealed class ChecksTests(Servers servers) : IAsyncLifetime
{
    TranslationDesk desk = null!;
    HttpClient translator = null!;
    Guid article;

    public async ValueTask InitializeAsync()
    {
        desk = await TranslationDesk.Open(servers);
        article = await desk.Article(TranslationDesk.Text("Der Zug kommt", "Er kostet 245 Milliarden Euro. Alle steigen ein."));
        translator = desk.Translator("t-fr", "fr");
        await TranslationDesk.Read(await translator.PostAsync(At("/claim"), null));
    }

    public async ValueTask DisposeAsync()
    {
        translator.Dispose();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task A_wrong_figure_stops_the_submission_until_it_is_dismissed_with_a_reason()
    {
        var saved = await Save("Il coûte 254 milliards d’euros.");
        var key = KeyOf(saved);
        var found = Assert.Single(saved["segments"]![0]!["findings"]!.AsArray())!;
        Assert.Equal(("numbers", "blocking", 9), ((string?)found["check"], (string?)found["severity"], (int)found["start"]!));
        Assert.Equal("«\u00A0245 Milliarden\u00A0» dans l’original est devenu «\u00A0254 milliards\u00A0».", (string?)found["message"]);
        Assert.Empty(saved["segments"]![1]!["findings"]!.AsArray());

        var (status, detail) = await Submit();
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal($"The checks stop 1 segment: {key} (numbers). Mend the translation, or dismiss each check with a reason.", detail);

        await TranslationDesk.Read(await Dismiss(key, "numbers", "The agency corrected the figure."));
        var listed = Assert.Single(await Checks("?severity=blocking"))!;
        Assert.Equal("The agency corrected the figure.", (string?)listed["dismissed"]!["reason"]);
        Assert.Equal((string?)saved["claim"]!["by"], (string?)listed["dismissed"]!["by"]);
        Assert.Equal(HttpStatusCode.OK, (await Submit()).Status);

        await using var query = desk.Service.Store.QuerySession();
        var task = await query.LoadAsync<TranslationTask>(TranslationTask.IdOf(article, "fr"));
        Assert.Equal(
            "The agency corrected the figure.",
            (string?)TaskDocument.Of(task!)["languages"]!["fr"]!["task"]!["dismissals"]![key]!["numbers"]!["reason"]);
    }

    [Fact]
    public async Task A_changed_translation_and_a_withdrawn_dismissal_are_checked_anew()
    {
        var key = KeyOf(await Save("Il coûte 254 milliards d’euros."));
        await TranslationDesk.Read(await Dismiss(key, "numbers", "Corrected."));
        await Save("Il coûte 244 milliards d’euros.");
        Assert.Null(Assert.Single(await Checks("?severity=blocking"))!["dismissed"]);
        Assert.Equal(HttpStatusCode.Conflict, (await Submit()).Status);

        await TranslationDesk.Read(await Dismiss(key, "numbers", "Corrected again."));
        await TranslationDesk.Read(await translator.DeleteAsync(At($"/checks/dismissal?epoch=1&key={key}&check=numbers")));
        await TranslationDesk.Read(await translator.DeleteAsync(At($"/checks/dismissal?epoch=1&key={key}&check=numbers")));
        Assert.Equal(HttpStatusCode.Conflict, (await Submit()).Status);

        await Save("Il coûte 245 milliards d’euros.");
        Assert.Empty(await Checks());
        Assert.Equal(HttpStatusCode.OK, (await Submit()).Status);
    }

    [Fact]
    public async Task Findings_speak_the_readers_language_or_else_the_tasks()
    {
        await Save("Il coûte 254 milliards d’euros.");
        foreach (var (asked, begins, spoken) in new[] { ("uk", "«245 Milliarden» в оригіналі", "uk"), ("de-AT", "Aus „245 Milliarden“", "de"), ("ja", "«\u00A0245 Milliarden\u00A0» dans", "fr") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, At("/checks"));
            request.Headers.TryAddWithoutValidation("Accept-Language", asked);
            using var answer = await translator.SendAsync(request);
            Assert.StartsWith(begins, (string?)(await TranslationDesk.Read(answer))["items"]![0]!["message"], StringComparison.Ordinal);
            Assert.Equal([spoken], answer.Content.Headers.ContentLanguage);
        }
    }

    [Fact]
    public async Task Only_the_holder_with_the_current_epoch_dismisses_and_only_what_was_found()
    {
        var key = KeyOf(await Save("Il coûte 254 milliards d’euros."));
        using var tina = desk.Translator("tina", "fr");
        using var italian = desk.Translator("t-it", "it");
        Assert.Equal((HttpStatusCode.Conflict, "The claim with epoch 1 is t-fr's."), await Refused(await Dismiss(key, "numbers", "No.", by: tina)));
        Assert.Equal(HttpStatusCode.Forbidden, (await Dismiss(key, "numbers", "No.", by: italian)).StatusCode);
        Assert.Equal(
            (HttpStatusCode.Conflict, "There is no claim with epoch 7; the newest is 1."), await Refused(await Dismiss(key, "numbers", "No.", epoch: 7)));
        Assert.Equal(
            (HttpStatusCode.Conflict, $"The check links finds nothing in {key}; there is nothing to dismiss."),
            await Refused(await Dismiss(key, "links", "No.")));
        Assert.Equal(HttpStatusCode.Conflict, (await Submit()).Status);

        using var stale = new HttpRequestMessage(HttpMethod.Post, At("/checks/dismissal"))
        {
            Content = JsonContent.Create(new { epoch = 1, key, check = "numbers", reason = "No." }),
        };
        stale.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await translator.SendAsync(stale)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await translator.GetAsync($"/api/translations/{Guid.CreateVersion7()}/fr/checks")).StatusCode);
    }

    [Fact]
    public async Task A_dismissal_of_a_bad_shape_is_refused_and_named()
    {
        var key = KeyOf(await Save("Il coûte 254 milliards d’euros."));
        (string Body, string Field)[] bad =
        [
            (Dismissal(key, "nonsense", "No."), "check"),
            (Dismissal("0123456789abcdef-9", "numbers", "No."), "key"),
            (Dismissal(key, "numbers", " "), "reason"),
            (Dismissal(key, "numbers", "a\\u0007b"), "reason"),
            (Dismissal(key, "numbers", "a\\u0000b"), "reason"),
            (Dismissal(key, "numbers", new string('a', 5_001)), "reason"),
            (Dismissal(key, "numbers", "No.").Replace("1", "\"1\"", StringComparison.Ordinal), "epoch"),
            ("""{"epoch":1,"check":"numbers","reason":"No."}""", ""),
            ("[]", ""),
        ];
        foreach (var (body, field) in bad)
        {
            using var answer = await translator.PostAsync(At("/checks/dismissal"), new StringContent(body, Encoding.UTF8, "application/json"));
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{body[..Math.Min(80, body.Length)]} → {(int)answer.StatusCode} {text}");
            if (field.Length > 0)
                Assert.Contains(field, (JsonNode.Parse(text)!["errors"]?.AsObject().Select(error => error.Key) ?? []), StringComparer.Ordinal);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await translator.GetAsync(At("/checks?severity=fatal"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await translator.DeleteAsync(At($"/checks/dismissal?epoch=1&key={key}&check=x"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await translator.DeleteAsync(At("/checks/dismissal?epoch=one&key=a&check=numbers"))).StatusCode);
        Assert.Null(Assert.Single(await Checks("?severity=blocking"))!["dismissed"]);
    }

    static string Dismissal(string key, string check, string reason) => $$"""{"epoch":1,"key":"{{key}}","check":"{{check}}","reason":"{{reason}}"}""";

    static string KeyOf(JsonObject task) => (string)task["segments"]![0]!["key"]!;

    string At(string rest = "") => TranslationDesk.At(article, "fr", rest);

    // Title, lead and second sentence are right; the first is as given.
    async Task<JsonObject> Save(string sentence)
    {
        var task = await TranslationDesk.Read(await translator.GetAsync(At()));
        var key = KeyOf(task);
        var segments = TranslationDesk.All(task).Select(s => (string)s["key"]!).Select(k => new
        {
            key = k,
            text = k == key ? sentence : k switch { "title" => "Le train arrive", "lead" => "Enfin.", _ => "Tous montent." },
            origin = "human",
        });
        return await TranslationDesk.Read(await translator.PutAsJsonAsync(At("/segments"), new { epoch = 1, segments }));
    }

    Task<HttpResponseMessage> Dismiss(string key, string check, string reason, int epoch = 1, HttpClient? by = null) =>
        (by ?? translator).PostAsJsonAsync(At("/checks/dismissal"), new { epoch, key, check, reason });

    async Task<JsonArray> Checks(string query = "") => (await TranslationDesk.Read(await translator.GetAsync(At($"/checks{query}"))))["items"]!.AsArray();

    async Task<(HttpStatusCode Status, string? Detail)> Submit() => await Refused(await translator.PostAsJsonAsync(At("/submission"), new { epoch = 1 }));

    static async Task<(HttpStatusCode Status, string? Detail)> Refused(HttpResponseMessage answer) =>
        (answer.StatusCode, (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["detail"]);
}
