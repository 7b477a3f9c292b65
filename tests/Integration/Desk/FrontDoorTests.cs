using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ChasPravdy.Tests.Integration.Desk;

public sealed class FrontDoorTests(DeskUnderTest desk) : IClassFixture<DeskUnderTest>
{
    readonly HttpClient client = desk.Client;

    [Fact]
    public async Task A_request_reaches_its_service_as_it_was_sent_and_the_answer_comes_back_as_it_was_given()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/articles/7?x=%D1%83") { Content = new StringContent("{}") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "whatever");
        request.Headers.TryAddWithoutValidation("If-Match", "\"3\"");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", "k1");
        foreach (var claimed in new[] { "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "X-Original-URL" })
            request.Headers.TryAddWithoutValidation(claimed, "for=192.0.2.66");
        var response = await client.SendAsync(request);

        Assert.Equal((HttpStatusCode.Accepted, "\"4\""), (response.StatusCode, response.Headers.ETag!.Tag));
        Assert.Equal("as the service said", await response.Content.ReadAsStringAsync());
        var heard = desk.Drafting.Last;
        Assert.Equal(("PUT", "/api/articles/7?x=%D1%83", 2), (heard.Method, heard.Target, heard.Length));
        Assert.Equal(("Bearer whatever", "\"3\"", "k1"), (heard.Headers["Authorization"], heard.Headers["If-Match"], heard.Headers["Idempotency-Key"]));
        Assert.Equal(("127.0.0.1", "desk.test", "http"), (heard.Headers["X-Forwarded-For"], heard.Headers["X-Forwarded-Host"], heard.Headers["X-Forwarded-Proto"]));
        Assert.DoesNotContain(heard.Headers, header => header.Value.Contains("192.0.2.66", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_no_service_takes_is_refused_at_the_door()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/translations/7/de/segments")
        {
            Content = new StreamContent(new MemoryStream(new byte[9 * 1024 * 1024])),
            Headers = { ExpectContinue = true },
        };
        var (status, problem) = await Problem(await client.SendAsync(request));
        Assert.Equal((413, "The request's body is too large or broke off."), (status, (string?)problem["title"]));
    }

    [Fact]
    public async Task All_that_a_service_takes_goes_through_the_door()
    {
        const long length = 7 * 1024 * 1024;
        using var body = new StreamContent(new MemoryStream(new byte[length]));
        Assert.Equal(HttpStatusCode.Accepted, (await client.PutAsync("/api/translations/7/de/segments", body)).StatusCode);
        Assert.Equal(length, desk.Translation.Last.Length);
    }

    [Fact]
    public async Task A_whole_memory_goes_through_the_door()
    {
        const long length = 20 * 1024 * 1024;
        using var body = new StreamContent(new MemoryStream(new byte[length]));
        Assert.Equal(HttpStatusCode.Accepted, (await client.PostAsync("/api/memory/tmx?name=x", body)).StatusCode);
        Assert.Equal(("/api/memory/tmx?name=x", length), (desk.Translation.Last.Target, desk.Translation.Last.Length));
    }

    [Fact]
    public async Task A_service_that_is_away_has_changed_nothing()
    {
        var (status, problem) = await Problem(await client.PostAsync("/api/publications/7/release", null));
        Assert.Equal((503, "Publishing is not answering."), (status, (string?)problem["title"]));
        Assert.StartsWith("Nothing was changed.", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_breaks_off_may_have_changed_something()
    {
        var (status, problem) = await Problem(await client.PostAsync("/api/articles/broken", new StringContent("{}")));
        Assert.Equal((502, "Drafting broke off before it had answered."), (status, (string?)problem["title"]));
        Assert.Contains("with the same Idempotency-Key", (string?)problem["detail"], StringComparison.Ordinal);

        (_, problem) = await Problem(await client.GetAsync("/api/articles/broken"));
        Assert.StartsWith("Nothing was changed.", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/articlesX")]
    [InlineData("/api/nothing")]
    [InlineData("/api")]
    [InlineData("/nothing")]
    public async Task An_unknown_address_is_a_problem(string address)
    {
        var (status, _) = await Problem(await client.GetAsync(address));
        Assert.Equal(404, status);
    }

    [Fact]
    public async Task One_document_describes_the_whole_API_and_says_what_is_missing()
    {
        var document = (await client.GetFromJsonAsync<JsonObject>("/openapi/v1.json"))!;
        Assert.Equal(["/api/articles", "/api/translations"], document["paths"]!.AsObject().Select(path => path.Key));
        Assert.EndsWith("not answering now: Publishing, History.**", (string?)document["info"]!["description"], StringComparison.Ordinal);
        Assert.Equal(DeskUnderTest.Origin, (string?)document["servers"]![0]!["url"]);
        var flows = document["components"]!["securitySchemes"]!["identity"]!["flows"]!;
        Assert.Equal("http://identity.test/connect/token", (string?)flows["password"]!["tokenUrl"]);
        Assert.Equal("http://identity.test/connect/authorize", (string?)flows["authorizationCode"]!["authorizationUrl"]);
    }

    [Fact]
    public async Task A_service_that_comes_back_is_in_the_document_again()
    {
        await using var alone = new DeskUnderTest(); // a document once read is kept for a minute
        await alone.InitializeAsync();
        await alone.Translation.Stop();
        Assert.Null((await alone.Client.GetFromJsonAsync<JsonObject>("/openapi"))!["paths"]!["/api/translations"]);
        await alone.Translation.Start();
        await Eventually.Holds(
            async () => (await alone.Client.GetFromJsonAsync<JsonObject>("/openapi"))!["paths"]!["/api/translations"] is not null, "path of Translation");
    }

    [Fact]
    public async Task Readiness_names_each_service()
    {
        var health = (await client.GetFromJsonAsync<JsonObject>("/health/ready"))!;
        Assert.Equal("degraded", (string?)health["status"]);
        Assert.Equal("ready", (string?)health["parts"]!["drafting"]!["status"]);
        Assert.Equal("It does not answer.", (string?)health["parts"]!["history"]!["detail"]);
    }

    [Theory]
    [InlineData("uk-UA", "Це вхід до редакції.", "http://site.test/uk/")]
    [InlineData("pt, fr;q=0.4", "Voici la porte d&#x2019;entr&#xE9;e", "http://site.test/fr/")]
    [InlineData("pt", "newsroom", "http://site.test/en/")]
    public async Task The_front_page_speaks_the_readers_language(string language, string sentence, string site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptLanguage.ParseAdd(language);
        var response = await client.SendAsync(request);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Contains(WebUtility.HtmlDecode(sentence), page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{site}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/scalar")]
    public async Task Pages_load_nothing_from_anybody_else(string address)
    {
        var response = await client.GetAsync(address);
        if (response.Headers.Location is { } location) response = await client.GetAsync(location);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", policy, StringComparison.Ordinal);
        var page = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("fonts.scalar.com", page, StringComparison.Ordinal);
        Assert.DoesNotContain("cdn.", page, StringComparison.Ordinal);
    }

    static async Task<(int Status, JsonObject Problem)> Problem(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonObject>())!);
    }
}
