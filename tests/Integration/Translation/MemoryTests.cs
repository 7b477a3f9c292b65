using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ChasPravdy.Tests.Integration.Translation;

public sealed class MemoryTests(Servers servers) : IAsyncLifetime
{
    TranslationDesk desk = null!;

    public async ValueTask InitializeAsync() => desk = await TranslationDesk.Open(servers);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task What_is_approved_is_found_again_with_where_it_came_from_and_what_differs()
    {
        var article = await Approved(TranslationDesk.Text("Hochwasser", "Die Donau stieg in der Nacht um drei Meter.", "Niemand kam zu Schaden."), "fr");
        var exact = Assert.Single(await Find("Niemand kam zu Schaden."));
        Assert.Equal((100, "NIEMAND KAM ZU SCHADEN.", "article", 1),
            ((int)exact["score"]!, (string?)exact["text"], (string?)exact["origin"], (int)exact["uses"]!));
        Assert.Equal((article.ToString(), TestTokens.SubjectId("tina"), TestTokens.SubjectId("rita"), 1), ((string?)exact["newest"]!["articleId"], (string?)exact["newest"]!["translator"],
            (string?)exact["newest"]!["reviewer"], (int)exact["newest"]!["revision"]!));

        var similar = Assert.Single(await Find("Die Elbe stieg in der Nacht um drei Meter."));
        Assert.InRange((int)similar["score"]!, 85, 99);
        Assert.Equal("same Die |removed Donau|added Elbe|same  stieg in der Nacht um drei Meter.",
            string.Join('|', similar["diff"]!.AsArray().Select(part => $"{part!["op"]} {part["text"]}")));

        Assert.Empty(await Find("Die Donau stieg in der Nacht um drei Meter.", target: "it"));
        Assert.Empty(await Find("Die Donau stieg in der Nacht um drei Meter.", source: "en"));
        Assert.Empty(await Find("Der Bürgermeister besuchte am Morgen die Helfer."));
    }

    [Fact]
    public async Task What_is_not_approved_is_not_remembered()
    {
        var article = await desk.Article();
        using var tina = desk.Translator("tina", "fr");
        using var rita = desk.Reviewer("rita", "fr");
        var submitted = await desk.Translate(tina, article, "fr");
        Assert.Empty(await Find("Er kommt."));
        await TranslationDesk.Read(await rita.PostAsJsonAsync(TranslationDesk.At(article, "fr", "/return"), new { comment = "No." }));
        Assert.Empty(await Find("Er kommt."));
        Assert.NotNull((string?)submitted["textHash"]);
    }

    [Fact]
    public async Task The_same_pair_in_two_articles_is_one_entry_used_twice_and_approving_twice_counts_once()
    {
        var first = await Approved(TranslationDesk.Text("Eins", "Er kommt."), "fr");
        using var rita = desk.Reviewer("rita", "fr");
        var task = await TranslationDesk.Read(await rita.GetAsync(TranslationDesk.At(first, "fr")));
        await TranslationDesk.Read(await rita.PostAsJsonAsync(TranslationDesk.At(first, "fr", "/approval"), new { textHash = (string?)task["textHash"] }));
        Assert.Equal(1, (int)Assert.Single(await Find("Er kommt."))["uses"]!);

        var second = await Approved(TranslationDesk.Text("Zwei", "Er kommt."), "fr");
        var match = Assert.Single(await Find("Er kommt."));
        Assert.Equal((2, second.ToString()), ((int)match["uses"]!, (string?)match["newest"]!["articleId"]));
    }

    [Fact]
    public async Task A_killed_article_leaves_nothing_that_was_only_its_own()
    {
        var killed = await Approved(TranslationDesk.Text("Eins", "Das ist falsch.", "Das steht auch anderswo."), "fr", "it");
        await Approved(TranslationDesk.Text("Zwei", "Das steht auch anderswo."), "fr");
        await desk.Send(TranslationDesk.Kill(killed));
        await Eventually.Holds(async () => (await Find("Das ist falsch.")).Count == 0, "the killed article's pair to go");
        Assert.Equal(1, (int)Assert.Single(await Find("Das steht auch anderswo."))["uses"]!);
        await Eventually.Holds(async () => (await Find("Das steht auch anderswo.", target: "it")).Count == 0, "its Italian pair to go");
        await using var query = desk.Service.Store.QuerySession();
        Assert.Equal(0, (await query.QueryAsync<int>("select count(*)::int from memory_sources where text = 'Das ist falsch.'"))[0]);
    }

    [Fact]
    public async Task Work_on_a_revision_that_was_never_finished_is_offered_for_the_next()
    {
        var article = await desk.Article(TranslationDesk.Text("Der Zug kommt heute", "Alle Fahrgäste steigen heute um."));
        using var tina = desk.Translator("tina", "fr");
        var claimed = await TranslationDesk.Read(await tina.PostAsync(TranslationDesk.At(article, "fr", "/claim"), null));
        await TranslationDesk.Read(await tina.PutAsJsonAsync(TranslationDesk.At(article, "fr", "/segments"), TranslationDesk.Translations(claimed, 1)));
        await desk.Send(TranslationDesk.Revision(article, 2, TranslationDesk.Text("Der Zug kommt heute", "Alle Fahrgäste steigen morgen um.")));
        await Eventually.Holds(async () => (await desk.Tasks(article)).All(task => task.Revision == 2), "revision 2");

        var page = await TranslationDesk.Read(await tina.GetAsync(TranslationDesk.At(article, "fr", "/matches")));
        var sentence = Assert.Single(page["items"]!.AsArray(), item => (string?)item!["source"] == "Alle Fahrgäste steigen morgen um.")!;
        Assert.Equal("ALLE FAHRGÄSTE STEIGEN HEUTE UM.", (string?)sentence["matches"]![0]!["text"]);
    }

    [Fact]
    public async Task A_task_is_offered_matches_for_every_segment_also_from_its_earlier_revision()
    {
        await Approved(TranslationDesk.Text("Alt", [.. Enumerable.Range(0, 25).Select(i => $"Das ist der Satz mit {Name(i)} darin.")]), "fr");
        var article = await desk.Article(TranslationDesk.Text(
            "Der Zug kommt heute", [.. Enumerable.Range(0, 25).Select(i => $"Das ist ein Satz mit {Name(i)} darin.")]));
        using var tina = desk.Translator("tina", "fr");
        await desk.Translate(tina, article, "fr");
        await desk.Send(TranslationDesk.Revision(article, 2, TranslationDesk.Text(
            "Der Zug kommt morgen", [.. Enumerable.Range(0, 25).Select(i => $"Das war ein Satz mit {Name(i)} darin.")])));
        await Eventually.Holds(async () => (await desk.Tasks(article)).All(task => task.Revision == 2), "revision 2");

        var seen = new List<JsonNode>();
        string? cursor = "";
        do
        {
            var page = await TranslationDesk.Read(await tina.GetAsync(TranslationDesk.At(article, "fr", $"/matches?cursor={cursor}")));
            seen.AddRange(page["items"]!.AsArray().Select(item => item!));
            cursor = (string?)page["next"];
        }
        while (cursor is not null);
        Assert.Equal(27, seen.Count);
        var title = Assert.Single(seen, item => (string?)item["key"] == "title");
        Assert.Equal(("earlierRevision", "DER ZUG KOMMT HEUTE"), ((string?)title["matches"]![0]!["origin"], (string?)title["matches"]![0]!["text"]));
        foreach (var sentence in seen.Where(item => ((string)item["key"]!).Contains('-', StringComparison.Ordinal)))
        {
            Assert.Equal(["earlierRevision", "article"], sentence["matches"]!.AsArray().Select(m => (string?)m!["origin"]).Distinct());
            var scores = sentence["matches"]!.AsArray().Select(m => (int)m!["score"]!).ToList();
            Assert.Equal(scores.OrderDescending(), scores);
        }

        var one = await TranslationDesk.Read(await tina.GetAsync(TranslationDesk.At(article, "fr", "/matches?key=title")));
        Assert.Equal("title", (string?)Assert.Single(one["items"]!.AsArray())!["key"]);
    }

    [Theory]
    [InlineData("source=de&target=fr", "text")]
    [InlineData("source=de&target=fr&text=%20", "text")]
    [InlineData("source=de&target=fr&text=a%00b", "text")]
    [InlineData("source=de&target=de&text=a", "target")]
    [InlineData("source=ru&target=fr&text=a", "source")]
    [InlineData("source=de&target=fr&text=a&limit=0", "limit")]
    [InlineData("source=de&target=fr&text=a&limit=21", "limit")]
    public async Task What_cannot_be_looked_up_is_refused_and_named(string query, string field)
    {
        using var tina = desk.Translator("tina", "fr");
        var answer = await tina.GetAsync($"/api/memory?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(field, (await answer.Content.ReadFromJsonAsync<JsonObject>())!["errors"]!.AsObject().Select(error => error.Key), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Matches_are_for_those_who_signed_in_and_of_tasks_and_segments_that_exist()
    {
        var article = await desk.Article();
        using var nobody = desk.Service.As(token: null);
        using var tina = desk.Translator("tina", "fr");
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/api/memory?source=de&target=fr&text=a")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(TranslationDesk.At(article, "fr", "/matches"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await tina.GetAsync(TranslationDesk.At(Guid.NewGuid(), "fr", "/matches"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await tina.GetAsync(TranslationDesk.At(article, "fr", "/matches?key=none"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await tina.GetAsync(TranslationDesk.At(article, "fr", "/matches?cursor=!"))).StatusCode);
    }

    static string Name(int number) => new((char)('a' + number), 20);

    async Task<Guid> Approved(Contracts.EditionText text, params string[] languages)
    {
        var article = await desk.Article(text);
        using var tina = desk.Translator("tina", languages);
        using var rita = desk.Reviewer("rita", languages);
        foreach (var language in languages)
        {
            var submitted = await desk.Translate(tina, article, language);
            await TranslationDesk.Read(await rita.PostAsJsonAsync(
                TranslationDesk.At(article, language, "/approval"), new { textHash = (string?)submitted["textHash"] }));
        }

        return article;
    }

    async Task<IReadOnlyList<JsonNode>> Find(string text, string source = "de", string target = "fr")
    {
        using var tina = desk.Translator("tina", "fr");
        var page = await TranslationDesk.Read(await tina.GetAsync(
            $"/api/memory?source={source}&target={target}&text={Uri.EscapeDataString(text)}"));
        return [.. page["items"]!.AsArray().Select(item => item!)];
    }
}
