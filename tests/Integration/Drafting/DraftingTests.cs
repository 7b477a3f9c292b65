using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Drafting.Articles;

namespace ChasPravdy.Tests.Integration.Drafting;

public sealed class DraftingTests(Servers servers) : IAsyncLifetime
{
    readonly TestNewsroom newsroom = new(servers);
    ServiceUnderTest<Article> drafting = null!;

    public async ValueTask InitializeAsync() => drafting = await newsroom.Start<Article>("drafting");

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    static object Text(string title = "Über den Fluss", string body = "Ein Satz. Noch ein Satz.\n\n## Titel\n\n- eins\n- zwei") =>
        new { language = "de", title, lead = "Ein Anfang.", body, tags = new[] { "asia" }, source = new { name = "dpa", url = "https://dpa.example/1" }, byline = "Chas Pravdy" };

    [Fact]
    public async Task An_article_goes_from_draft_to_revision_and_both_messages_wait_in_their_queues()
    {
        using var otto = drafting.As("otto", "author");
        using var ivan = drafting.As("ivan", "editor");
        var created = await otto.PostAsJsonAsync("/api/articles", Text());
        var text = await created.Content.ReadAsStringAsync();
        Assert.True(created.StatusCode == HttpStatusCode.Created, text);
        Assert.Equal("\"1\"", created.Headers.ETag!.Tag);
        var url = created.Headers.Location!.ToString();

        using var save = new HttpRequestMessage(HttpMethod.Put, url) { Content = JsonContent.Create(Text("Über den großen Fluss")) };
        save.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        var saved = await otto.SendAsync(save);
        Assert.True(saved.StatusCode == HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());

        var submitted = await otto.PostAsync(url + "/submission", null);
        Assert.True(submitted.IsSuccessStatusCode, await submitted.Content.ReadAsStringAsync());
        var article = (await ivan.GetFromJsonAsync<JsonObject>(url))!;
        Assert.Equal("inReview", (string?)article["stage"]);
        var approved = await ivan.PostAsJsonAsync(url + "/approval", new { textHash = (string?)article["textHash"] });
        Assert.True(approved.IsSuccessStatusCode, await approved.Content.ReadAsStringAsync());
        Assert.Equal(1, (int)(await approved.Content.ReadFromJsonAsync<JsonObject>())!["revision"]!);

        await using var connection = await newsroom.Connect();
        await using var channel = await connection.CreateChannelAsync();
        await Eventually.Holds(async () => await channel.MessageCountAsync("history") == 4, "four facts");
        await Eventually.Holds(async () => await channel.MessageCountAsync("translation") == 1, "RevisionApproved");
        var first = JsonNode.Parse((await channel.BasicGetAsync("history", autoAck: true))!.Body.Span)!["message"]!;
        Assert.Equal("article_drafted", (string?)first["type"]);
        Assert.Equal(1, (int)first["streamVersion"]!);
        Assert.Equal("otto", (string?)first["actor"]!["name"]);
        Assert.Equal("author", (string?)first["actor"]!["role"]);
        var revision = JsonNode.Parse((await channel.BasicGetAsync("translation", autoAck: true))!.Body.Span)!["message"]!;
        Assert.Equal("Über den großen Fluss", (string?)revision["text"]!["title"]);
        Assert.Equal((string?)article["textHash"], (string?)revision["textHash"]);
    }
}
