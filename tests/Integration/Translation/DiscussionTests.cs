using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ChasPravdy.Tests.Integration.Translation;

/// <summary>Comments by anyone, and suggestions by those who may not translate.</summary>
public sealed class DiscussionTests(Servers servers) : IAsyncLifetime
{
    TranslationDesk desk = null!;
    Guid article;

    public async ValueTask InitializeAsync()
    {
        desk = await TranslationDesk.Open(servers);
        article = await desk.Article();
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_comment_is_said_resolved_and_reopened_without_getting_in_the_translators_way()
    {
        using var translator = desk.Translator("t-fr", "fr");
        using var author = desk.Service.As("otto", "author");
        var claimed = await TranslationDesk.Read(await translator.PostAsync(At("/claim"), null));
        var said = await author.PostAsJsonAsync(At("/comments"), new { key = "title", text = "Which train is meant?" });
        Assert.Equal(HttpStatusCode.Created, said.StatusCode);
        var comment = await TranslationDesk.Read(said);
        var id = (string)comment["id"]!;

        using var save = new HttpRequestMessage(HttpMethod.Put, At("/segments")) { Content = JsonContent.Create(TranslationDesk.Translations(claimed, 1)) };
        save.Headers.TryAddWithoutValidation("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{(long)claimed["version"]!}\""));
        await TranslationDesk.Read(await translator.SendAsync(save));

        var resolved = await TranslationDesk.Read(await translator.PostAsync(At($"/comments/{id}/resolution"), null));
        Assert.Equal(TestTokens.SubjectId("t-fr"), (string?)resolved["resolved"]!["by"]);
        Assert.Empty(await Items(author, "/comments?resolved=false"));
        var reopened = await TranslationDesk.Read(await author.DeleteAsync(At($"/comments/{id}/resolution")));
        Assert.Null(reopened["resolved"]);
        Assert.Equal("Which train is meant?", (string?)Assert.Single(await Items(author, "/comments?key=title&resolved=false"))!["text"]);
        Assert.Empty(await Items(author, "/comments?key=lead"));
    }

    [Fact]
    public async Task A_suggestion_that_the_holder_accepts_is_saved_under_its_authors_name()
    {
        using var translator = desk.Translator("t-fr", "fr");
        using var author = desk.Service.As("otto", "author");
        await TranslationDesk.Read(await translator.PostAsync(At("/claim"), null));
        var made = await author.PostAsJsonAsync(At("/suggestions"), new { key = "title", text = "Le train arrive" });
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var id = (string)(await TranslationDesk.Read(made))["id"]!;
        using var tina = desk.Translator("tina", "fr");
        Assert.Equal(HttpStatusCode.Conflict, (await tina.PostAsJsonAsync(At($"/suggestions/{id}/acceptance"), new { epoch = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await author.PostAsJsonAsync(At($"/suggestions/{id}/acceptance"), new { epoch = 1 })).StatusCode);
        Assert.Single(await Items(author, "/suggestions?state=open"));

        var task = await TranslationDesk.Read(await translator.PostAsJsonAsync(At($"/suggestions/{id}/acceptance"), new { epoch = 1 }));
        Assert.Equal("Le train arrive", (string?)task["title"]!["text"]);
        Assert.Equal(TestTokens.SubjectId("otto"), (string?)task["title"]!["provenance"]!["suggestedBy"]);
        Assert.Contains(TestTokens.SubjectId("otto"), task["translators"]!.AsArray().Select(by => (string)by!));

        // Pressed twice, after the holder has improved it: the improvement stays.
        await TranslationDesk.Read(await translator.PutAsJsonAsync(
            At("/segments"), new { epoch = 1, segments = new[] { new { key = "title", text = "Le train arrive enfin", origin = "human" } } }));
        var again = await TranslationDesk.Read(await translator.PostAsJsonAsync(At($"/suggestions/{id}/acceptance"), new { epoch = 1 }));
        Assert.Equal("Le train arrive enfin", (string?)again["title"]!["text"]);
        Assert.Equal("accepted", (string?)Assert.Single(await Items(author, "/suggestions"))!["state"]);
    }

    [Fact]
    public async Task A_suggestion_is_rejected_with_a_reason_and_changes_no_text()
    {
        using var translator = desk.Translator("t-fr", "fr");
        using var author = desk.Service.As("otto", "author");
        await TranslationDesk.Read(await translator.PostAsync(At("/claim"), null));
        var id = (string)(await TranslationDesk.Read(await author.PostAsJsonAsync(At("/suggestions"), new { key = "title", text = "Train" })))["id"]!;
        Assert.Equal(
            HttpStatusCode.Conflict, (await translator.PostAsJsonAsync(At($"/suggestions/{id}/rejection"), new { epoch = 7, reason = "No." })).StatusCode);
        Assert.Equal(
            HttpStatusCode.BadRequest, (await translator.PostAsJsonAsync(At($"/suggestions/{id}/rejection"), new { epoch = 1, reason = " " })).StatusCode);
        var rejected = await TranslationDesk.Read(await translator.PostAsJsonAsync(At($"/suggestions/{id}/rejection"), new { epoch = 1, reason = "Too short." }));
        Assert.Equal(("rejected", "Too short."), ((string?)rejected["state"], (string?)rejected["reason"]));
        Assert.Equal(HttpStatusCode.Conflict, (await translator.PostAsJsonAsync(At($"/suggestions/{id}/acceptance"), new { epoch = 1 })).StatusCode);
        Assert.Null((await TranslationDesk.Read(await translator.GetAsync(At(""))))["title"]!["text"]);
    }

    [Theory]
    [InlineData("/comments", """{"key":"title","text":" "}""", HttpStatusCode.BadRequest, "text")]
    [InlineData("/comments", """{"key":"nowhere","text":"What?"}""", HttpStatusCode.BadRequest, "key")]
    [InlineData("/comments", """{"text":"What?"}""", HttpStatusCode.BadRequest, "body")]
    [InlineData("/suggestions", """{"key":"title","text":"a\nb"}""", HttpStatusCode.BadRequest, "text")]
    [InlineData("/suggestions", """{"key":"title","text":""}""", HttpStatusCode.BadRequest, "text")]
    [InlineData("/suggestions", """{"key":"nowhere","text":"<b>"}""", HttpStatusCode.BadRequest, "text")]
    [InlineData("/suggestions", """{"key":"nowhere","text":"Oui."}""", HttpStatusCode.BadRequest, "key")]
    public async Task What_cannot_be_said_is_refused_by_name(string rest, string body, HttpStatusCode status, string field)
    {
        using var author = desk.Service.As("otto", "author");
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var refused = await author.PostAsync(At(rest), content);
        Assert.Equal(status, refused.StatusCode);
        Assert.True((await refused.Content.ReadFromJsonAsync<JsonObject>())!["errors"]!.AsObject().ContainsKey(field));
    }

    [Fact]
    public async Task Nothing_can_be_said_of_what_is_not_there()
    {
        using var author = desk.Service.As("otto", "author");
        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync(TranslationDesk.At(Guid.NewGuid(), "fr", "/comments"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await author.PostAsync(At($"/comments/{Guid.NewGuid()}/resolution"), null)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await author.GetAsync(At("/suggestions?state=lost"))).StatusCode);
        using var translator = desk.Translator("t-fr", "fr");
        Assert.Equal(HttpStatusCode.NotFound, (await translator.PostAsJsonAsync(At($"/suggestions/{Guid.NewGuid()}/acceptance"), new { epoch = 1 })).StatusCode);
    }

    string At(string rest) => TranslationDesk.At(article, "fr", rest);

    async Task<JsonArray> Items(HttpClient reader, string rest) => (await TranslationDesk.Read(await reader.GetAsync(At(rest))))["items"]!.AsArray();
}
