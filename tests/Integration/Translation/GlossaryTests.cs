using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace ChasPravdy.Tests.Integration.Translation;

public sealed class GlossaryTests(Servers servers) : IAsyncLifetime
{
    const string DeFr = "/api/glossary/de/fr";

    TranslationDesk desk = null!;

    public async ValueTask InitializeAsync() => desk = await TranslationDesk.Open(servers);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    static object Term(string term, string translation, params string[] forbidden) =>
        new { term, translations = new[] { new { text = translation } }, forbidden };

    static async Task<HttpResponseMessage> Put(HttpClient who, string body, string? ifMatch = "*", string at = DeFr)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, at) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await who.SendAsync(request);
    }

    static Task<HttpResponseMessage> Import(HttpClient who, string tbx) =>
        who.PostAsync(DeFr + "/tbx", new StringContent(tbx, Encoding.UTF8, "application/x-tbx"));

    [Fact]
    public async Task Terms_are_kept_changed_found_and_told_who_changed_them()
    {
        using var reviewer = desk.Reviewer("rita", "fr");
        using var editor = desk.Service.As("ivan", "author", "editor");
        using var translator = desk.Translator("t-fr", "fr");
        var empty = await TranslationDesk.Read(await translator.GetAsync(DeFr));
        Assert.Equal(("de", 0, 0), ((string)empty["source"]!, (long)empty["version"]!, empty["items"]!.AsArray().Count));

        var two = new { terms = new[] { Term("Zug", "train", "convoi"), Term("Bahnhof", "gare") } };
        var created = await reviewer.PutAsJsonAsync(DeFr, two);
        Assert.Equal(HttpStatusCode.PreconditionRequired, created.StatusCode);
        created = await Put(reviewer, System.Text.Json.JsonSerializer.Serialize(two), "\"0\"");
        Assert.Equal("\"1\"", created.Headers.ETag!.Tag);
        var glossary = await TranslationDesk.Read(created);
        Assert.Equal(["Bahnhof", "Zug"], glossary["items"]!.AsArray().Select(term => (string)term!["term"]!));

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put(reviewer, """{"terms":[]}""", "\"0\"")).StatusCode);
        var id = (string)glossary["items"]![1]!["id"]!;
        var changed = await TranslationDesk.Read(await editor.PutAsJsonAsync($"{DeFr}/terms/{id}", new
        {
            id,
            term = "Zug",
            translations = new object[] { new { text = "train" }, new { text = "rame", status = "admitted" } },
            note = "Auf Schienen.",
            forbidden = new[] { "convoi" },
            @case = "firstLetter",
            blocking = true,
        }));
        Assert.Equal("firstLetter", (string?)changed["case"]);
        await TranslationDesk.Read(await reviewer.PostAsJsonAsync(DeFr + "/terms", Term("Gleis", "voie")));
        Assert.Equal(HttpStatusCode.Conflict, (await reviewer.PostAsJsonAsync(DeFr + "/terms", Term("Gleis", "quai"))).StatusCode);
        await TranslationDesk.Read(await reviewer.PostAsJsonAsync(DeFr + "/terms", Term("Gleis", "voie")));
        await TranslationDesk.Read(await reviewer.DeleteAsync($"{DeFr}/terms/{(string)glossary["items"]![0]!["id"]!}"));
        var last = await TranslationDesk.Read(await reviewer.DeleteAsync($"{DeFr}/terms/{(string)glossary["items"]![0]!["id"]!}"));
        Assert.Equal((4, 2), ((long)last["version"]!, (int)last["count"]!));
        Assert.Equal("Zug", (string?)Assert.Single((await TranslationDesk.Read(await translator.GetAsync(DeFr + "?q=RAME")))["items"]!.AsArray())!["term"]);

        var changes = (await TranslationDesk.Read(await translator.GetAsync(DeFr + "/changes")))["items"]!.AsArray();
        Assert.Equal(
            ["glossary_terms_removed rita", "glossary_terms_added rita", "glossary_terms_changed ivan", "glossary_terms_added rita"],
            changes.Select(change => $"{change!["type"]} {change["by"]!["name"]}"));
        Assert.Equal("editor", (string?)changes[2]!["by"]!["role"]);
        Assert.Equal("Bahnhof", (string?)changes[0]!["removed"]![0]);

        // Two places in one task's source, in other forms.
        var article = await desk.Article(TranslationDesk.Text("Der Zug kommt", "Züge kommen an. Kein Zugführer fehlt.", "Alle gehen zum Gleis."));
        var terms = (await TranslationDesk.Read(await translator.GetAsync(TranslationDesk.At(article, "fr", "/terms"))))["items"]!.AsArray();
        Assert.Equal(
            ["Zug false", "Züge false", "Gleis false"], terms.Select(term => $"{term!["found"]} {term["weak"]}"));
        Assert.Equal("title", (string?)terms[0]!["key"]);
        Assert.Equal((4, 3), ((int)terms[0]!["start"]!, (int)terms[0]!["length"]!));
        Assert.Equal("convoi", (string?)terms[1]!["term"]!["forbidden"]![0]);
        var one = await TranslationDesk.Read(await translator.GetAsync(TranslationDesk.At(article, "fr", $"/terms?key={terms[2]!["key"]}")));
        Assert.Single(one["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.BadRequest, (await translator.GetAsync(TranslationDesk.At(article, "fr", "/terms?key=nothing"))).StatusCode);
    }

    [Fact]
    public async Task A_translation_that_breaks_the_glossary_is_not_submitted()
    {
        using var reviewer = desk.Reviewer("rita", "fr");
        using var translator = desk.Translator("t-fr", "fr");
        await TranslationDesk.Read(await reviewer.PostAsJsonAsync(DeFr + "/terms", new
        {
            term = "Zug",
            translations = new[] { new { text = "train" } },
            forbidden = new[] { "convoi" },
            blocking = true,
        }));
        var article = await desk.Article(TranslationDesk.Text("Es geht los", "Alle Züge halten hier."));
        var task = await TranslationDesk.Read(await translator.PostAsync(TranslationDesk.At(article, "fr", "/claim"), null));
        async Task<JsonObject> Save(string sentence) => await TranslationDesk.Read(await translator.PutAsJsonAsync(
            TranslationDesk.At(article, "fr", "/segments"),
            new
            {
                epoch = 1,
                segments = new[]
                {
                    new { key = "title", text = "C’est parti", origin = "human" },
                    new { key = "lead", text = "Enfin.", origin = "human" },
                    new { key = (string)task["segments"]![0]!["key"]!, text = sentence, origin = "human" },
                },
            }));
        async Task<string[]> Found() => [.. (await TranslationDesk.Read(await translator.GetAsync(TranslationDesk.At(article, "fr", "/checks"))))["items"]!
            .AsArray().Where(item => (string?)item!["severity"] == "blocking").Select(item => (string)item!["check"]!)];

        await Save("Tous les convois s’arrêtent ici.");
        Assert.Equal(["forbidden", "glossary"], (await Found()).Order());
        Assert.Equal(HttpStatusCode.Conflict, (await translator.PostAsJsonAsync(TranslationDesk.At(article, "fr", "/submission"), new { epoch = 1 })).StatusCode);

        await Save("Tous les trains s’arrêtent ici.");
        Assert.Empty(await Found());
        await TranslationDesk.Read(await translator.PostAsJsonAsync(TranslationDesk.At(article, "fr", "/submission"), new { epoch = 1 }));
    }

    [Fact]
    public async Task The_relay_passes_over_a_glossary_and_publishes_what_comes_after()
    {
        using var reviewer = desk.Reviewer("rita", "fr");
        await TranslationDesk.Read(await reviewer.PostAsJsonAsync(DeFr + "/terms", Term("Zug", "train")));
        var article = await desk.Article();
        await using var connection = await desk.Newsroom.Connect();
        await using var channel = await connection.CreateChannelAsync();
        var facts = new List<JsonNode>();
        await Eventually.Holds(
            async () =>
            {
                while (await channel.BasicGetAsync("history", autoAck: true) is { } message)
                    facts.Add(JsonNode.Parse(message.Body.Span)!["message"]!);
                return facts.Count >= 5;
            },
            "five facts");
        Assert.All(facts, fact => Assert.Equal(article.ToString(), (string?)fact["articleId"]));
    }

    [Fact]
    public async Task Only_editors_administrators_and_reviewers_of_the_target_may_write()
    {
        foreach (var (who, status) in new[]
        {
            (desk.Reviewer("r-fr", "fr"), HttpStatusCode.OK),
            (desk.Service.As("ivan", "editor"), HttpStatusCode.OK),
            (desk.Service.As("admin", "administrator"), HttpStatusCode.OK),
            (desk.Reviewer("r-it", "it"), HttpStatusCode.Forbidden),
            (desk.Translator("t-fr", "fr"), HttpStatusCode.Forbidden),
            (desk.Service.As(token: null), HttpStatusCode.Unauthorized),
        })
        {
            Assert.Equal(status, (await who.PostAsJsonAsync(DeFr + "/terms", Term("Zug", "train"))).StatusCode);
            Assert.Equal(status, (await Put(who, """{"terms":[]}""")).StatusCode);
            Assert.Equal(status, (await Import(who, "<tbx/>")).StatusCode);
            who.Dispose();
        }
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_and_named()
    {
        using var reviewer = desk.Reviewer("rita", "fr");
        static string Terms(string term) => $$"""{"terms":[{{term}}]}""";
        static string Entry(string text) => Terms($$"""{"term":"{{text}}","translations":[{"text":"x"}]}""");
        (string Body, string Field)[] bad =
        [
            (Entry(""), "terms[0].term"), (Entry(" a"), "terms[0].term"), (Entry("…"), "terms[0].term"), (Entry("a\\nb"), "terms[0].term"),
            (Entry("a\\u0000b"), "terms[0].term"), (Entry("a\\ud800"), "terms[0].term"), (Entry("a\\ufffe"), "terms[0].term"),
            (Entry("a\\u0007"), "terms[0].term"), (Entry(new string('a', 201)), "terms[0].term"),
            (Terms("""{"term":"a","translations":[]}"""), "terms[0].translations"),
            (Terms("""{"term":"a","translations":[null]}"""), "terms[0].translations[0]"),
            (Terms("""{"term":"a","translations":[{"text":"x"},{"text":"x"}]}"""), "terms[0].translations[1].text"),
            (Terms("""{"term":"a","translations":[{"text":"x"}],"forbidden":["x"]}"""), "terms[0].forbidden[0]"),
            (Terms("""{"term":"a","translations":[{"text":"x"}],"note":"\u0000"}"""), "terms[0].note"),
            (Terms("""{"term":"a","translations":[{"text":"x"}],"case":"upside"}"""), "terms[0].case"),
            (Terms("""{"term":"a","translations":[{"text":"x"}],"id":"00000000-0000-0000-0000-000000000000"}"""), "terms[0].id"),
            (Terms("""{"term":"й","translations":[{"text":"x"}]},{"term":"\u0438\u0306","translations":[{"text":"x"}]}"""), "terms[1].term"),
            (Terms("null"), "terms[0]"), ("""{"terms":null}""", "terms"), ("""{"terms":[],"terms":[]}""", "terms"), ("[]", ""), ("", ""),
            ("""{"terms":[],"$type":"x"}""", ""),
        ];
        foreach (var (body, field) in bad)
        {
            var answer = await Put(reviewer, body);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{body[..Math.Min(body.Length, 80)]} → {(int)answer.StatusCode} {text}");
            if (field.Length > 0)
                Assert.Contains(field, (JsonNode.Parse(text)!["errors"]?.AsObject().Select(error => error.Key) ?? []), StringComparer.Ordinal);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await reviewer.GetAsync("/api/glossary/de/de")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await reviewer.GetAsync("/api/glossary/de/ru")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await reviewer.GetAsync(DeFr + "?cursor=%25")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await reviewer.GetAsync(DeFr + "/tbx?version=4")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Put(
            reviewer, """{"term":"Zug","translations":[{"text":"x"}]}""", at: $"{DeFr}/terms/{ChasPravdy.Translation.Glossaries.Term.IdOf(ChasPravdy.Translation.Glossaries.Glossary.IdOf("de", "fr"), "Zug")}")).StatusCode);
        Assert.Equal(0, (long)(await TranslationDesk.Read(await reviewer.GetAsync(DeFr)))["version"]!);
    }

    [Fact]
    public async Task Thousands_of_terms_are_listed_part_by_part()
    {
        using var reviewer = desk.Reviewer("rita", "fr");
        var terms = Enumerable.Range(0, 5_000).Select(i => Term($"Wort {i}", $"mot {i}")).ToArray();
        await TranslationDesk.Read(await Put(reviewer, System.Text.Json.JsonSerializer.Serialize(new { terms })));
        var listed = new HashSet<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var part = await TranslationDesk.Read(await reviewer.GetAsync($"{DeFr}?cursor={cursor}"));
            Assert.All(part["items"]!.AsArray(), term => Assert.True(listed.Add((string)term!["term"]!)));
            cursor = (string?)part["next"];
        }

        Assert.Equal(5_000, listed.Count);
    }
}
