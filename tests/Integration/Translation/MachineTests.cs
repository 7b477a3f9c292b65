using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using ChasPravdy.Translation.Machine;
using Microsoft.AspNetCore.Http;

namespace ChasPravdy.Tests.Integration.Translation;

public sealed class MachineTests(Servers servers) : IAsyncLifetime
{
    const string Marked = "Der **Zug** fährt nach [Kyjiw](https://bahn.example/kyjiw). Er kommt.";

    LibreTranslateServer machine = null!;

    public async ValueTask InitializeAsync() => machine = await LibreTranslateServer.Start();

    public ValueTask DisposeAsync() => machine.DisposeAsync();

    Task<TranslationDesk> Open() => TranslationDesk.Open(servers, services => services.RemoveAll<MachineSettings>().AddSingleton(
        new MachineSettings(machine.Address, "secret", Timeout: TimeSpan.FromSeconds(2), Break: TimeSpan.FromSeconds(1))));

    static async Task<JsonObject> Read(HttpClient who, Guid article) => await TranslationDesk.Read(await who.GetAsync(TranslationDesk.At(article, "fr")));

    static Task<HttpResponseMessage> Ask(HttpClient who, Guid article, params string[] keys) =>
        who.GetAsync(TranslationDesk.At(article, "fr", "/machine?" + string.Join('&', keys.Select(key => $"key={key}"))));

    [Fact]
    public async Task Machines_are_off_until_someone_configures_one()
    {
        await using var desk = await TranslationDesk.Open(servers);
        var article = await desk.Article();
        using var translator = desk.Translator("t-fr", "fr");
        Assert.False((bool)(await TranslationDesk.Read(await translator.GetAsync("/api/translations/machine")))["on"]!);
        var answer = await Ask(translator, article, "title");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Machine suggestions are off", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggestion_keeps_marks_and_links_and_is_not_stored()
    {
        await using var desk = await Open();
        var article = await desk.Article(TranslationDesk.Text("Der *Zug*", Marked));
        using var translator = desk.Translator("t-fr", "fr");
        var before = await Read(translator, article);
        var keys = TranslationDesk.All(before).Select(segment => (string)segment["key"]!).ToArray();

        var items = (await TranslationDesk.Read(await Ask(translator, article, keys)))["items"]!.AsArray();

        Assert.Equal(
            ["Ja: Der *Zug*", "Ja: Endlich.", "Ja: Der **Zug** fährt nach [Kyjiw](https://bahn.example/kyjiw).", "Ja: Er kommt."],
            items.Select(item => (string?)item!["text"]));
        Assert.All(items, item => Assert.Equal("LibreTranslate", (string?)item!["engine"]));
        var question = Assert.Single(machine.Questions);
        Assert.Equal(("de", "fr", "text", "secret"), ((string?)question["source"], (string?)question["target"], (string?)question["format"], (string?)question["api_key"]));
        Assert.DoesNotContain("https", question["q"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(before.ToJsonString(), (await Read(translator, article)).ToJsonString());

        var status = await TranslationDesk.Read(await translator.GetAsync("/api/translations/machine"));
        Assert.Equal("""[{"source":"de","target":"fr"}]""", status["pairs"]!.ToJsonString());

        machine.Say = text => text.Replace("⟦0⟧", "", StringComparison.Ordinal);
        var lost = (await TranslationDesk.Read(await Ask(translator, article, keys[2])))["items"]![0]!;
        Assert.Null((string?)lost["text"]);
        Assert.Equal("The machine did not keep the marks and links of this sentence.", (string?)lost["refused"]);
    }

    [Fact]
    public async Task Who_may_not_translate_is_refused_and_what_is_not_there_is_named()
    {
        await using var desk = await Open();
        var article = await desk.Article();
        using var italian = desk.Translator("t-it", "it");
        using var reviewer = desk.Reviewer("r-fr", "fr");
        using var translator = desk.Translator("t-fr", "fr");
        Assert.Equal(HttpStatusCode.Forbidden, (await Ask(italian, article, "title")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Ask(reviewer, article, "title")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Ask(translator, article)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Ask(translator, article, "nothing")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(translator, Guid.CreateVersion7(), "title")).StatusCode);
        Assert.Equal(0, machine.Asked);
    }

    [Fact]
    public async Task A_machine_in_trouble_is_tried_again_left_alone_and_taken_back()
    {
        await using var desk = await Open();
        var article = await desk.Article();
        using var translator = desk.Translator("t-fr", "fr");
        machine.Instead = http => Answer(http, 500, "{}");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Ask(translator, article, "title")).StatusCode);
        Assert.Equal(3, machine.Asked);

        await Ask(translator, article, "title");
        var asked = machine.Asked;
        var answer = await Ask(translator, article, "title");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("left alone for a moment", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(asked, machine.Asked);

        machine.Instead = null;
        await Recovered(translator, article);
    }

    [Fact]
    public async Task Whatever_a_machine_answers_nothing_breaks_here()
    {
        await using var desk = await Open();
        await using var elsewhere = await LibreTranslateServer.Start();
        var article = await desk.Article();
        using var translator = desk.Translator("t-fr", "fr");
        (string What, HttpStatusCode Expected, Func<HttpContext, Task> Trouble)[] troubles =
        [
            ("slow", HttpStatusCode.ServiceUnavailable, http => Task.Delay(TimeSpan.FromSeconds(20), http.RequestAborted)),
            ("broken JSON", HttpStatusCode.ServiceUnavailable, http => Answer(http, 200, """{"translatedText":["Oui""")),
            ("another shape", HttpStatusCode.ServiceUnavailable, http => Answer(http, 200, """{"translatedText":"Oui"}""")),
            ("too few", HttpStatusCode.ServiceUnavailable, http => Answer(http, 200, """{"translatedText":[]}""")),
            ("null", HttpStatusCode.ServiceUnavailable, http => Answer(http, 200, """{"translatedText":[null]}""")),
            ("a page", HttpStatusCode.ServiceUnavailable, http => Answer(http, 200, "<html>", "text/html")),
            ("half an answer", HttpStatusCode.ServiceUnavailable, Half),
            ("too large", HttpStatusCode.ServiceUnavailable, http => Answer(http, 200, $$"""{"translatedText":["{{new string('a', 5_000_000)}}"]}""")),
            ("a redirect", HttpStatusCode.ServiceUnavailable, http => Redirect(http, elsewhere.Address)),
            ("a refusal", HttpStatusCode.Conflict, http => Answer(http, 400, """{"error":"fr is not supported"}""")),
            ("a bad key", HttpStatusCode.Conflict, http => Answer(http, 403, "")),
        ];
        foreach (var (what, expected, trouble) in troubles)
        {
            machine.Instead = trouble;
            var watch = Stopwatch.StartNew();
            var answer = await Ask(translator, article, "title");
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True(expected == answer.StatusCode, $"{what}: {(int)answer.StatusCode} {body}");
            Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{what}: {watch.Elapsed}");
            machine.Instead = null;
            await Recovered(translator, article);
        }

        Assert.Equal(0, elsewhere.Asked);
    }

    static Task Recovered(HttpClient translator, Guid article) =>
        Eventually.Holds(async () => (await Ask(translator, article, "title")).IsSuccessStatusCode, "suggestion again");

    static Task Answer(HttpContext http, int status, string body, string type = "application/json")
    {
        (http.Response.StatusCode, http.Response.ContentType) = (status, type);
        return http.Response.WriteAsync(body);
    }

    static async Task Half(HttpContext http)
    {
        http.Response.ContentLength = 1_000;
        await Answer(http, 200, """{"translatedText":["Oui"]}""");
        await http.Response.Body.FlushAsync();
        http.Abort();
    }

    static Task Redirect(HttpContext http, Uri elsewhere)
    {
        http.Response.Headers.Location = new Uri(elsewhere, "translate").AbsoluteUri;
        return Answer(http, 307, "");
    }
}
