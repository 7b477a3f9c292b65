using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Translation.Tasks;
using RabbitMQ.Client;
using MergePatch = ChasPravdy.History.Replay.MergePatch;

namespace ChasPravdy.Tests.Integration.Translation;

public sealed class TranslationStoryTests(Servers servers) : IAsyncLifetime
{
    TranslationDesk desk = null!;

    public async ValueTask InitializeAsync() => desk = await TranslationDesk.Open(servers);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_revision_becomes_five_tasks_and_an_approved_translation_with_its_whole_text()
    {
        var article = await desk.Article();
        using var translator = desk.Translator("t-fr", "fr");
        using var reviewer = desk.Reviewer("r-fr", "fr");
        var submitted = await desk.Translate(translator, article, "fr");
        Assert.Equal("submitted", (string?)submitted["state"]);
        var approved = await TranslationDesk.Read(await reviewer.PostAsJsonAsync(
            TranslationDesk.At(article, "fr", "/approval"), new { textHash = (string?)submitted["textHash"] }));
        Assert.Equal("approved", (string?)approved["state"]);

        await using var connection = await desk.Newsroom.Connect();
        await using var channel = await connection.CreateChannelAsync();
        JsonNode? message = null;
        await Eventually.Holds(
            async () => (message = await Next(channel, "publishing", "TranslationApproved")) is not null, "TranslationApproved");
        Assert.Equal("ER KOMMT. ER HÄLT.", (string?)message!["text"]!["blocks"]![0]!["text"]);
        Assert.Equal("fr", (string?)message["text"]!["language"]);
        Assert.Equal((string?)submitted["textHash"], (string?)message["textHash"]);

        await using var query = desk.Service.Store.QuerySession();
        var task = await query.LoadAsync<TranslationTask>(TranslationTask.IdOf(article, "fr"));
        var replayed = (await Replayed(channel, 9))["languages"]!["fr"]!;
        Assert.Equal(Sorted(TaskDocument.Of(task!)["languages"]!["fr"]!), Sorted(replayed));
    }

    [Fact]
    public async Task A_newer_revision_reopens_only_what_changed()
    {
        var article = await desk.Article();
        using var translator = desk.Translator("tina", "fr", "it");
        using var reviewer = desk.Reviewer("rita", "fr", "it");
        foreach (var language in new[] { "fr", "it" })
        {
            var submitted = await desk.Translate(translator, article, language);
            await TranslationDesk.Read(await reviewer.PostAsJsonAsync(
                TranslationDesk.At(article, language, "/approval"), new { textHash = (string?)submitted["textHash"] }));
        }

        await desk.Send(TranslationDesk.Revision(article, 2, TranslationDesk.Text("Der Zug kommt", "Er kommt. Er hält nicht.", "Alle steigen ein.")));
        await Eventually.Holds(async () => (await desk.Tasks(article)).All(task => task.Revision == 2), "revision 2");
        var outdated = await TranslationDesk.Read(await translator.GetAsync(TranslationDesk.At(article, "fr")));
        Assert.Equal("outdated", (string?)outdated["state"]);
        Assert.Equal(
            ["Er hält nicht."], TranslationDesk.All(outdated).Where(s => s["text"] is null).Select(s => (string)s["source"]!));

        // Taken back: what was approved stands again, by itself.
        await desk.Send(TranslationDesk.Revision(article, 3, TranslationDesk.Text()));
        await Eventually.Holds(async () => (await desk.Tasks(article)).All(task => task.Revision == 3), "revision 3");
        var tasks = await desk.Tasks(article);
        Assert.Equal(["fr", "it"], tasks.Where(task => task.State == TaskState.Approved).Select(task => task.Language));
    }

    [Fact]
    public async Task The_queue_shows_tasks_without_their_segments_page_by_page()
    {
        var articles = new List<Guid>();
        for (var i = 0; i < 12; i++)
            articles.Add(await desk.Article());
        using var tina = desk.Translator("tina", "fr");
        await tina.PostAsync(TranslationDesk.At(articles[3], "fr", "/claim"), null);

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await TranslationDesk.Read(await tina.GetAsync($"/api/translations?cursor={cursor}"));
            seen.AddRange(page["items"]!.AsArray().Select(item => $"{item!["articleId"]} {item["language"]}"));
            cursor = (string?)page["next"];
        }
        while (cursor is not null);
        Assert.Equal(
            articles.AsEnumerable().Reverse().SelectMany(a => new[] { "en", "es", "fr", "it", "uk" }.Select(l => $"{a} {l}")), seen);

        var mine = await TranslationDesk.Read(await tina.GetAsync("/api/translations?mine=true&language=fr&state=claimed"));
        Assert.Equal(articles[3].ToString(), (string?)Assert.Single(mine["items"]!.AsArray())!["articleId"]);
        Assert.Equal("tina", (string?)mine["items"]![0]!["claim"]!["name"]);
        Assert.Null(mine["items"]![0]!["segments"]);
        var one = await TranslationDesk.Read(await tina.GetAsync($"/api/translations?article={articles[0]}&state=open"));
        Assert.Equal(5, one["items"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.BadRequest, (await tina.GetAsync("/api/translations?language=ru")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await tina.GetAsync("/api/translations?state=lost")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await tina.GetAsync("/api/translations?cursor=nowhere")).StatusCode);
    }

    [Fact]
    public async Task Ten_thousand_sentences_are_translated_like_ten()
    {
        var paragraphs = Enumerable.Range(0, 1_000).Select(i => string.Join(' ', Enumerable.Range(0, 10).Select(j => $"Satz {i} und {j} steht hier für sich.")));
        var article = await desk.Article(TranslationDesk.Text("Lang", [.. paragraphs]));
        using var translator = desk.Translator("t-fr", "fr");
        using var reviewer = desk.Reviewer("r-fr", "fr");
        var claimed = await TranslationDesk.Read(await translator.PostAsync(TranslationDesk.At(article, "fr", "/claim"), null));
        Assert.Equal(10_000, claimed["segments"]!.AsArray().Count);
        var segments = TranslationDesk.All(claimed).Select(s => new { key = (string)s["key"]!, text = $"{s["source"]} [fr]", origin = "human" }).ToList();
        Assert.Equal(10_002, segments.Count); // with title and lead
        var tooMany = Enumerable.Range(0, 25_001).Select(i => new { key = $"{i}", text = "Une phrase.", origin = "human" });
        var refused = await translator.PutAsJsonAsync(TranslationDesk.At(article, "fr", "/segments"), new { epoch = 1, segments = tooMany });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await TranslationDesk.Read(await translator.PutAsJsonAsync(TranslationDesk.At(article, "fr", "/segments"), new { epoch = 1, segments }));

        var submitted = await TranslationDesk.Read(await translator.PostAsJsonAsync(TranslationDesk.At(article, "fr", "/submission"), new { epoch = 1 }));
        await TranslationDesk.Read(await reviewer.PostAsJsonAsync(
            TranslationDesk.At(article, "fr", "/approval"), new { textHash = (string?)submitted["textHash"] }));
    }

    static async Task<JsonNode?> Next(IChannel channel, string queue, string type)
    {
        while (await channel.BasicGetAsync(queue, autoAck: true) is { } got)
        {
            var envelope = JsonNode.Parse(got.Body.Span)!;
            if (envelope["messageType"]!.AsArray().Any(name => ((string)name!).EndsWith(type, StringComparison.Ordinal)))
                return envelope["message"];
        }

        return null;
    }

    // Plays the facts that wait for History, each stream's in order.
    static async Task<JsonNode> Replayed(IChannel channel, int count)
    {
        var facts = new List<JsonNode>();
        await Eventually.Holds(
            async () =>
            {
                while (await Next(channel, "history", "ArticleFact") is { } fact)
                    facts.Add(fact);
                return facts.Count >= count;
            },
            $"{count} facts");
        foreach (var stream in facts.GroupBy(fact => (string)fact["stream"]!))
            Assert.Equal(Enumerable.Range(1, stream.Count()).Select(i => (long)i), stream.Select(fact => (long)fact["streamVersion"]!));
        JsonNode? document = new JsonObject();
        foreach (var fact in facts)
            document = MergePatch.Apply(document, JsonSerializer.SerializeToElement(fact["changes"]));
        return document!;
    }

    static string Sorted(JsonNode node) => System.Text.Encoding.UTF8.GetString(ChasPravdy.Platform.CanonicalJson.Bytes(node));
}
