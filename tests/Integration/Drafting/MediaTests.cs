using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Drafting.Articles;
using ImageMagick;

namespace ChasPravdy.Tests.Integration.Drafting;

public sealed class MediaTests(Servers servers) : IAsyncLifetime
{
    static readonly byte[] Jpeg = Picture(MagickFormat.Jpeg);

    readonly TestNewsroom newsroom = new(servers);
    ServiceUnderTest<Article> drafting = null!;
    HttpClient olena = null!, ivan = null!;

    public async ValueTask InitializeAsync()
    {
        drafting = await newsroom.Start<Article>("drafting");
        (olena, ivan) = (drafting.As("olena", "author"), drafting.As("ivan", "editor"));
    }

    public ValueTask DisposeAsync()
    {
        olena.Dispose();
        ivan.Dispose();
        return newsroom.DisposeAsync();
    }

    static byte[] Picture(MagickFormat format)
    {
        using var picture = new MagickImage("plasma:navy-orange", 600, 400);
        return picture.ToByteArray(format);
    }

    static async Task<HttpResponseMessage> Send(HttpClient who, byte[] file, string type = "image/jpeg", string query = "")
    {
        using var content = new ByteArrayContent(file) { Headers = { ContentType = new(type) } };
        return await who.PostAsync("/api/media" + query, content);
    }

    async Task<JsonObject> Uploaded(byte[]? file = null, string type = "image/jpeg", string query = "?credit=Foto%3A%20Olena")
    {
        using var answer = await Send(olena, file ?? Jpeg, type, query);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    static async Task<JsonObject> Body(HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    static object Text(string body) => new { language = "de", title = "Über den Fluss", body };

    FileInfo[] Files(JsonObject picture) =>
        new DirectoryInfo(Path.Combine(newsroom.Storage, "pictures", (string)picture["id"]!)).GetFiles();

    [Fact]
    public async Task A_picture_is_kept_in_its_sizes_and_the_same_file_again_is_the_same_picture()
    {
        using var answer = await Send(olena, Jpeg, query: "?credit=Foto%3A%20Olena");
        var picture = await Body(answer, HttpStatusCode.Created);
        Assert.Equal($"/api/media/{picture["id"]}", answer.Headers.Location!.ToString());
        Assert.Equal("\"1\"", answer.Headers.ETag!.Tag);
        Assert.Equal((600, 400, "jpeg", "Foto: Olena"), ((int)picture["width"]!, (int)picture["height"]!, (string)picture["format"]!, (string)picture["credit"]!));
        Assert.Equal(["480.jpg", "480.webp", "600.jpg", "600.webp"], Files(picture).Select(file => file.Name).Order());
        Assert.Equal($"/media/{picture["id"]}/480.webp", (string)picture["sizes"]![0]!["webp"]!);

        var again = await Body(await Send(ivan, Jpeg, "application/octet-stream"), HttpStatusCode.OK);
        Assert.True(JsonNode.DeepEquals(picture, again));
        Assert.True(JsonNode.DeepEquals(picture, await olena.GetFromJsonAsync<JsonObject>($"/api/media/{picture["id"]}")));
    }

    [Fact]
    public async Task Two_who_send_the_same_file_at_once_have_the_same_picture()
    {
        var answers = await Task.WhenAll(Send(olena, Jpeg), Send(ivan, Jpeg), Send(olena, Jpeg));
        var ids = new List<string?>();
        foreach (var answer in answers)
        {
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
            ids.Add((string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]);
        }

        Assert.Single(ids.Distinct());
        await using var query = drafting.Store.QuerySession();
        Assert.Single(await query.Events.FetchStreamAsync(Guid.Parse(ids[0]!)));
    }

    [Fact]
    public async Task The_list_is_newest_first_and_finds_by_credit()
    {
        var first = await Uploaded();
        var second = await Uploaded(Picture(MagickFormat.WebP), "image/webp", "?credit=dpa%2FMeier");
        async Task<string[]> Listed(HttpClient who, string query) =>
            [.. (await who.GetFromJsonAsync<JsonObject>("/api/media" + query))!["items"]!.AsArray().Select(item => (string)item!["id"]!)];
        Assert.Equal([(string)second["id"]!, (string)first["id"]!], await Listed(ivan, ""));
        Assert.Equal([(string)second["id"]!], await Listed(ivan, "?q=meier"));
        Assert.Empty(await Listed(ivan, "?mine=true"));
        Assert.Equal(2, (await Listed(olena, "?mine=true")).Length);
        Assert.Equal(HttpStatusCode.BadRequest, (await ivan.GetAsync("/api/media?cursor=no")).StatusCode);
    }

    public static TheoryData<string, string, HttpStatusCode> NoPictures => new()
    {
        { "svg", "image/png", HttpStatusCode.BadRequest },
        { "svg", "image/svg+xml", HttpStatusCode.UnsupportedMediaType },
        { "jpeg", "image/png", HttpStatusCode.BadRequest },
        { "jpeg", "text/html", HttpStatusCode.UnsupportedMediaType },
        { "nothing", "image/jpeg", HttpStatusCode.BadRequest },
        { "half", "image/jpeg", HttpStatusCode.BadRequest },
        { "gif", "application/octet-stream", HttpStatusCode.BadRequest },
        { "zip", "application/octet-stream", HttpStatusCode.BadRequest },
    };

    [Theory]
    [MemberData(nameof(NoPictures))]
    public async Task What_is_no_picture_is_refused_and_nothing_is_kept(string what, string type, HttpStatusCode status)
    {
        byte[] file = what switch
        {
            "svg" => """<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"""u8.ToArray(),
            "jpeg" => Jpeg,
            "half" => Jpeg[..(Jpeg.Length / 2)],
            "gif" => Picture(MagickFormat.Gif),
            "zip" => [.. "PK\u0003\u0004"u8, .. Jpeg],
            _ => [],
        };
        var problem = await Body(await Send(olena, file, type), status);
        if (status == HttpStatusCode.BadRequest)
        {
            Assert.NotNull(problem["errors"]!["body"]);
        }

        Assert.Empty((await olena.GetFromJsonAsync<JsonObject>("/api/media"))!["items"]!.AsArray());
        Assert.Empty(Directory.GetFileSystemEntries(newsroom.Storage));
    }

    [Fact]
    public async Task Credits_are_lines_and_authors_and_editors_give_them()
    {
        var path = $"/api/media/{(await Uploaded())["id"]}";
        Assert.Equal("Foto: Otto", (string)(await Body(await ivan.PutAsJsonAsync(path + "/credit", new { credit = "Foto: Otto" }), HttpStatusCode.OK))["credit"]!);
        Assert.NotNull((await Body(await ivan.PutAsJsonAsync(path + "/credit", new { credit = "a\r\nb" }), HttpStatusCode.BadRequest))["errors"]!["credit"]);
        Assert.NotNull((await Body(await Send(olena, Picture(MagickFormat.Png), "image/png", "?credit=%00"), HttpStatusCode.BadRequest))["errors"]!["credit"]);
        using var tina = drafting.As("tina", "translator");
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(tina, Jpeg)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await tina.PutAsJsonAsync(path + "/credit", new { credit = "Tina" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ivan.PutAsJsonAsync($"/api/media/{Guid.NewGuid()}/credit", new { credit = "a" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ivan.GetAsync($"/api/media/{Guid.NewGuid()}")).StatusCode);
    }

    [Fact]
    public async Task A_withdrawn_picture_is_gone_for_good()
    {
        var picture = await Uploaded();
        var withdrawal = $"/api/media/{picture["id"]}/withdrawal";
        Assert.Equal(HttpStatusCode.Forbidden, (await olena.PostAsJsonAsync(withdrawal, new { reason = "No." })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await ivan.PostAsJsonAsync(withdrawal, new { reason = " " })).StatusCode);
        for (var times = 0; times < 2; times++)
        {
            var withdrawn = await Body(await ivan.PostAsJsonAsync(withdrawal, new { reason = "The agency asked for it." }), HttpStatusCode.OK);
            Assert.Equal((2, "The agency asked for it."), ((int)withdrawn["version"]!, (string)withdrawn["withdrawn"]!));
        }

        Assert.Equal(["withdrawn"], Files(picture).Select(file => file.Name));
        var refusal = await Body(await Send(olena, Jpeg), HttpStatusCode.Conflict);
        Assert.Contains("The agency asked for it.", (string)refusal["detail"]!, StringComparison.Ordinal);
        var text = await Body(await olena.PostAsJsonAsync("/api/articles", Text($"![Ein Fluss](media:{picture["id"]})")), HttpStatusCode.BadRequest);
        Assert.Contains("was withdrawn", (string)text["errors"]!["body"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_names_a_picture_and_its_revision_carries_what_a_page_needs()
    {
        var id = (string)(await Uploaded())["id"]!;
        var unknown = Guid.NewGuid();
        var refusal = await Body(await olena.PostAsJsonAsync("/api/articles", Text($"![Ein Fluss](media:{unknown})")), HttpStatusCode.BadRequest);
        Assert.Contains(unknown.ToString(), (string)refusal["errors"]!["body"]![0]!, StringComparison.Ordinal);

        var body = $"Ein Satz.\n\n![Ein Fluss](media:{id} \"Der Ob im *Mai*. Er taut.\")";
        using var created = await olena.PostAsJsonAsync("/api/articles", Text(body));
        var path = (await Body(created, HttpStatusCode.Created)) is { } article ? $"/api/articles/{article["id"]}" : "";

        // A new credit is news, though no word of the text has changed.
        await ivan.PutAsJsonAsync($"/api/media/{id}/credit", new { credit = "Foto: Otto" });
        using var save = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(Text(body)) };
        save.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        Assert.Equal(2, (int)(await Body(await olena.SendAsync(save), HttpStatusCode.OK))["version"]!);

        await olena.PostAsync(path + "/submission", null);
        var hash = (string?)(await ivan.GetFromJsonAsync<JsonObject>(path))!["textHash"];
        await Body(await ivan.PostAsJsonAsync(path + "/approval", new { textHash = hash }), HttpStatusCode.OK);
        var revision = await ivan.GetFromJsonAsync<JsonObject>(path + "/revisions/1");
        var block = revision!["text"]!["blocks"]![1]!;
        Assert.Equal(("image", "Der Ob im *Mai*. Er taut."), ((string)block["kind"]!, (string)block["text"]!));
        Assert.True(JsonNode.DeepEquals(
            new JsonObject { ["id"] = id, ["width"] = 600, ["height"] = 400, ["alt"] = "Ein Fluss", ["credit"] = "Foto: Otto" }, block["picture"]));
        Assert.False(revision["text"]!["blocks"]![0]!.AsObject().ContainsKey("picture"));
    }
}
