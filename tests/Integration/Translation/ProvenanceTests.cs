using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace ChasPravdy.Tests.Integration.Translation;

/// <summary>Where each sentence comes from, and what the source has changed since.</summary>
public sealed class ProvenanceTests(Servers servers) : IAsyncLifetime
{
    TranslationDesk desk = null!;

    public async ValueTask InitializeAsync() => desk = await TranslationDesk.Open(servers);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Every_sentence_of_an_approved_text_says_where_it_comes_from_and_who_confirmed_it()
    {
        var article = await desk.Article();
        using var translator = desk.Translator("t-fr", "fr");
        using var reviewer = desk.Reviewer("r-fr", "fr");
        var claimed = await TranslationDesk.Read(await translator.PostAsync(TranslationDesk.At(article, "fr", "/claim"), null));
        var keys = TranslationDesk.All(claimed).Select(segment => (string)segment["key"]!).ToList();
        object[] segments =
        [
            new { key = keys[0], text = "Le train arrive", origin = "human" },
            new { key = keys[1], text = "Enfin.", origin = "memory", score = 92, memory = "4711" },
            new { key = keys[2], text = "Il arrive.", origin = "machine", engine = "libretranslate" },
            .. keys.Skip(3).Select(key => new { key, text = "Une phrase.", origin = "human" }),
        ];
        await TranslationDesk.Read(await translator.PutAsJsonAsync(TranslationDesk.At(article, "fr", "/segments"), new { epoch = 1, segments }));
        var machine = await translator.PutAsJsonAsync(
            TranslationDesk.At(article, "fr", "/segments"),
            new { epoch = 1, segments = new[] { new { key = keys[0], text = "Train", origin = "machine" } } });
        Assert.Equal(HttpStatusCode.Conflict, machine.StatusCode);
        var submitted = await TranslationDesk.Read(await translator.PostAsJsonAsync(TranslationDesk.At(article, "fr", "/submission"), new { epoch = 1 }));
        var approved = await TranslationDesk.Read(await reviewer.PostAsJsonAsync(
            TranslationDesk.At(article, "fr", "/approval"), new { textHash = (string?)submitted["textHash"] }));

        var lead = approved["lead"]!["provenance"]!;
        Assert.Equal((92, "4711", 3L), ((int)lead["score"]!, (string)lead["memory"]!, (long)lead["version"]!));
        Assert.Equal(
            (TestTokens.SubjectId("r-fr"), "r-fr", 5L),
            ((string)lead["confirmed"]!["by"]!, (string)lead["confirmed"]!["name"]!, (long)lead["confirmed"]!["version"]!));

        var message = await Approved();
        var said = message["provenance"]!["segments"]!.AsArray();
        Assert.Equal(["human", "memory", "machine", "human", "human"], said.Select(segment => (string)segment!["origin"]!));
        Assert.Equal("libretranslate", (string?)said[2]!["engine"]);
        Assert.All(said, segment => Assert.Equal(5, (long)segment!["confirmed"]!));
        Assert.Equal("r-fr", (string?)message["provenance"]!["confirmations"]![0]!["name"]);
    }

    [Theory]
    [InlineData("segments[0].score", """{"key":"title","text":"T","origin":"human","score":90}""")]
    [InlineData("segments[0].score", """{"key":"title","text":"T","origin":"memory","score":101}""")]
    [InlineData("segments[0].score", """{"key":"title","text":"T","origin":"memory","score":-1}""")]
    [InlineData("segments[0].score", """{"key":"title","text":"T","origin":"memory","score":1.5}""")]
    [InlineData("segments[0].memory", """{"key":"title","text":"T","origin":"machine","memory":"7"}""")]
    [InlineData("segments[0].memory", """{"key":"title","text":"T","origin":"memory","memory":""}""")]
    [InlineData("segments[0].engine", """{"key":"title","text":"T","origin":"memory","engine":"libre"}""")]
    [InlineData("segments[0].engine", """{"key":"title","text":"T","origin":"machine","engine":"a\nb"}""")]
    [InlineData("segments[0].suggestedBy", """{"key":"title","text":"T","origin":"human","suggestedBy":"ivan"}""")]
    public async Task An_origin_that_cannot_be_is_refused_by_name(string field, string segment)
    {
        var article = await desk.Article();
        using var translator = desk.Translator("t-fr", "fr");
        await TranslationDesk.Read(await translator.PostAsync(TranslationDesk.At(article, "fr", "/claim"), null));
        using var content = new StringContent($$"""{"epoch":1,"segments":[{{segment}}]}""", Encoding.UTF8, "application/json");
        var refused = await translator.PutAsync(TranslationDesk.At(article, "fr", "/segments"), content);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(
            (await refused.Content.ReadFromJsonAsync<JsonObject>())!["errors"]!.AsObject(),
            error => error.Key == field || (error.Key == "segments[0]" && field.EndsWith("suggestedBy", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_corrected_source_shows_what_changed_and_offers_the_former_translation()
    {
        var article = await desk.Article();
        using var translator = desk.Translator("t-fr", "fr");
        using var reviewer = desk.Reviewer("r-fr", "fr");
        var submitted = await desk.Translate(translator, article, "fr");
        await TranslationDesk.Read(await reviewer.PostAsJsonAsync(
            TranslationDesk.At(article, "fr", "/approval"), new { textHash = (string?)submitted["textHash"] }));
        var before = await TranslationDesk.Read(await translator.GetAsync(TranslationDesk.At(article, "fr", "/changes")));
        Assert.Null(before["since"]);

        await desk.Send(TranslationDesk.Revision(
            article, 2, TranslationDesk.Text("Der Zug kommt", "Er kommt. Er hält hier nicht.", "Morgen fährt ein anderer.")));
        await Eventually.Holds(async () => (await desk.Tasks(article)).All(task => task.Revision == 2), "revision 2");
        var changes = await TranslationDesk.Read(await translator.GetAsync(TranslationDesk.At(article, "fr", "/changes")));
        Assert.Equal((1, 2, 3), ((int)changes["since"]!, (int)changes["revision"]!, (int)changes["unchanged"]!));
        var segments = changes["segments"]!.AsArray();
        Assert.Equal(["changed", "removed", "added"], segments.Select(segment => (string)segment!["change"]!));
        Assert.Equal("ER HÄLT.", (string?)segments[0]!["previous"]!["text"]);
        Assert.Equal("ALLE STEIGEN EIN.", (string?)segments[1]!["previous"]!["text"]);
        Assert.Contains(segments[0]!["diff"]!.AsArray(), part => (string?)part!["op"] == "added" && ((string)part["text"]!).Contains("nicht", StringComparison.Ordinal));

        // What did not change kept its translation and its approval.
        var task = await TranslationDesk.Read(await translator.GetAsync(TranslationDesk.At(article, "fr")));
        Assert.Equal("r-fr", (string?)task["title"]!["provenance"]!["confirmed"]!["name"]);
        Assert.Equal(HttpStatusCode.NotFound, (await translator.GetAsync(TranslationDesk.At(Guid.NewGuid(), "fr", "/changes"))).StatusCode);
    }

    async Task<JsonNode> Approved()
    {
        await using var connection = await desk.Newsroom.Connect();
        await using var channel = await connection.CreateChannelAsync();
        return await Eventually.Get(
            async () => await channel.BasicGetAsync("publishing", autoAck: true) is { } got
                && JsonNode.Parse(got.Body.Span)! is { } envelope
                && envelope["messageType"]!.AsArray().Any(name => ((string)name!).EndsWith("TranslationApproved", StringComparison.Ordinal))
                    ? envelope["message"]
                    : null,
            "TranslationApproved");
    }
}
