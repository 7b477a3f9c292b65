using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Drafting.Articles;

namespace ChasPravdy.Tests.Integration.Platform;

/// <summary>Short cuts for tests of the platform that need some article to try it on.</summary>
static class Desk
{
    public static object Text(string title) => new { language = "de", title, lead = "Ein Anfang.", body = "Ein Satz." };

    public static async Task<JsonObject> Draft(ServiceUnderTest<Article> drafting, string title = "Titel")
    {
        using var otto = drafting.As("otto", "author");
        var response = await otto.PostAsJsonAsync("/api/articles", Text(title));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public static HttpRequestMessage Save(JsonObject article, string title, string? ifMatch = null, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"/api/articles/{article["id"]}") { Content = JsonContent.Create(Text(title)) };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch ?? $"\"{article["version"]}\"");
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return request;
    }
}
