using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace ChasPravdy.Tests.Integration.Translation;

public sealed class BadInputTests(Servers servers) : IAsyncLifetime
{
    TranslationDesk desk = null!;

    public async ValueTask InitializeAsync() => desk = await TranslationDesk.Open(servers);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    static string Save(string segments, string epoch = "1") => $$"""{"epoch":{{epoch}},"segments":{{segments}}}""";

    static string Segment(string text, string key = "title", string origin = "human") =>
        $$"""[{"key":"{{key}}","text":"{{text}}","origin":"{{origin}}"}]""";

    [Fact]
    public async Task What_cannot_be_kept_is_refused_and_named_and_changes_nothing()
    {
        var article = await desk.Article();
        using var translator = desk.Translator("t-fr", "fr");
        var claimed = await TranslationDesk.Read(await translator.PostAsync(TranslationDesk.At(article, "fr", "/claim"), null));
        var sentence = (string)claimed["segments"]![0]!["key"]!;
        (string Body, string Field)[] bad =
        [
            (Save(Segment("")), "segments[0].text"),
            (Save(Segment(" \\u00a0 ")), "segments[0].text"),
            (Save(Segment("a\\r\\nb")), "segments[0].text"),
            (Save(Segment("a\\u2028b")), "segments[0].text"),
            (Save(Segment("a\\u0000b")), "segments[0].text"),
            (Save(Segment("a\\ud800b")), "segments[0].text"),
            (Save(Segment("a\\u0007b", sentence)), "segments[0].text"),
            (Save(Segment("one\\n\\ntwo", sentence)), "segments[0].text"),
            (Save(Segment("<svg><style><img onerror>", sentence)), "segments[0].text"),
            (Save(Segment("[x](javascript:alert(1))", sentence)), "segments[0].text"),
            (Save(Segment(new string('a', 5_000_000), sentence)), "segments[0].text"),
            (Save(Segment("Oui.", "0123456789abcdef-1")), "segments[0].key"),
            (Save(Segment("Oui.", "title' or 1=1 --")), "segments[0].key"),
            (Save(Segment("Oui.")[..^1] + "," + Segment("Non.")[1..]), "segments[1].key"),
            (Save("[null]"), "segments[0]"),
            (Save("{}"), "segments"),
            (Save("null"), "segments"),
            (Save(Segment("Oui.", origin: "heaven")), "segments[0].origin"),
            (Save(Segment("Oui."), "1.5"), "epoch"),
            (Save(Segment("Oui."), "1e400"), "epoch"),
            (Save(Segment("Oui."), "9007199254740993"), "epoch"),
            (Save(Segment("Oui."), "\"1\""), "epoch"),
            ("""{"epoch":1,"epoch":1,"segments":[]}""", "epoch"),
            ("""{"epoch":1,"segments":[],"$type":"x"}""", ""),
            ("""{"epoch":1,"segments":[],"__proto__":{}}""", ""),
            (Save(new string('[', 10_000) + new string(']', 10_000)), "segments[0]"),
            ("", ""),
            ("[]", ""),
        ];
        foreach (var (body, field) in bad)
        {
            var answer = await Put(translator, article, body);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{body[..Math.Min(body.Length, 80)]} → {(int)answer.StatusCode} {text}");
            if (field.Length > 0)
                Assert.Contains(field, (JsonNode.Parse(text)!["errors"]?.AsObject().Select(error => error.Key) ?? []), StringComparer.Ordinal);
        }

        var after = await TranslationDesk.Read(await translator.GetAsync(TranslationDesk.At(article, "fr")));
        Assert.Equal(claimed.ToJsonString(), after.ToJsonString());
    }

    [Fact]
    public async Task What_can_be_kept_is_kept_exactly()
    {
        var article = await desk.Article();
        using var translator = desk.Translator("t-fr", "fr");
        var claimed = await TranslationDesk.Read(await translator.PostAsync(TranslationDesk.At(article, "fr", "/claim"), null));
        var key = (string)claimed["segments"]![0]!["key"]!;
        string[] texts =
        [
            " two spaces  around ", "a\u202Eb\u2066c", "zero\u200Bwidth\uFEFF", "й й", "e" + new string('\u0301', 10_000),
            "👩‍👩‍👧‍👦", "\uFDD0 \uFFFE", "tag \U000E0041", "=cmd|' /C calc'!A0", "\\<b> & < 5", "a\nb\r\nc",
        ];
        foreach (var text in texts)
        {
            var saved = await TranslationDesk.Read(await translator.PutAsJsonAsync(
                TranslationDesk.At(article, "fr", "/segments"), new { epoch = 1, segments = new[] { new { key, text, origin = "human" } } }));
            Assert.Equal(text, (string?)saved["segments"]![0]!["text"]);
            var read = await TranslationDesk.Read(await translator.GetAsync(TranslationDesk.At(article, "fr")));
            Assert.Equal(text, (string?)read["segments"]![0]!["text"]);
        }
    }

    [Fact]
    public async Task Who_may_not_is_told_so()
    {
        var article = await desk.Article();
        using var italian = desk.Translator("t-it", "it");
        using var reviewer = desk.Reviewer("r-fr", "fr");
        using var nobody = desk.Service.As(token: null);
        async Task<(HttpStatusCode, string)> Claim(HttpClient who, string language, Guid? id = null)
        {
            var answer = await who.PostAsync(TranslationDesk.At(id ?? article, language, "/claim"), null);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }

        var (status, body) = await Claim(italian, "fr");
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("You are not a translator into fr.", body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Claim(reviewer, "fr")).Item1);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Claim(nobody, "fr")).Item1);
        Assert.Equal(HttpStatusCode.BadRequest, (await Claim(italian, "ru")).Item1);
        Assert.Equal(HttpStatusCode.NotFound, (await Claim(italian, "it", Guid.CreateVersion7())).Item1);

        using var german = desk.Translator("t-de", "de");
        (status, body) = await Claim(german, "de");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("there is no translation into its own language", body, StringComparison.Ordinal);

        // Through another role: the one who translated does not approve.
        using var both = desk.Service.As("tina", ["translator", "reviewer"], ["fr"], ["fr"]);
        var submitted = await desk.Translate(both, article, "fr");
        var approval = await both.PostAsJsonAsync(TranslationDesk.At(article, "fr", "/approval"), new { textHash = (string?)submitted["textHash"] });
        Assert.Equal(HttpStatusCode.Conflict, approval.StatusCode);
        Assert.Contains("Translators cannot approve their own translation.", await approval.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_is_no_longer_the_newest_is_refused()
    {
        var article = await desk.Article();
        using var translator = desk.Translator("t-fr", "fr");
        using var request = new HttpRequestMessage(HttpMethod.Post, TranslationDesk.At(article, "fr", "/claim"));
        request.Headers.TryAddWithoutValidation("If-Match", "\"7\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await translator.SendAsync(request)).StatusCode);
    }

    static Task<HttpResponseMessage> Put(HttpClient translator, Guid article, string body) => translator.PutAsync(
        TranslationDesk.At(article, "fr", "/segments"), new StringContent(body, Encoding.UTF8, "application/json"));
}
