using System.Net;
using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Site.Articles;

namespace ChasPravdy.Tests.Integration.Site;

public sealed class PictureTests(Servers servers) : IAsyncLifetime
{
    static readonly Guid Id = new("0198c1f0-0000-5000-8000-000000000001");
    static readonly byte[] Bytes = [1, 2, 3, 4, 5];

    readonly TestNewsroom newsroom = new(servers);
    ServiceUnderTest<Article> site = null!;
    HttpClient reader = null!;

    public async ValueTask InitializeAsync()
    {
        site = await newsroom.Start<Article>("site");
        reader = site.As(token: null);
        await Eventually.Holds(async () => (await reader.GetAsync("/de/")).IsSuccessStatusCode, "a front page");
    }

    public ValueTask DisposeAsync()
    {
        reader.Dispose();
        return newsroom.DisposeAsync();
    }

    Task Put(string key) => new FileStorage(newsroom.Storage).Put(key, new MemoryStream(Bytes), "image/webp", TestContext.Current.CancellationToken);

    async Task<HttpResponseMessage> Get(string path, string? known = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        if (known is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        }

        return await reader.SendAsync(request);
    }

    [Fact]
    public async Task A_picture_is_shown_for_a_year_and_sent_once()
    {
        await Put(PlacedPicture.Key(Id, 480, "webp"));
        using var shown = await Get($"/media/{Id}/480.webp");
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Equal(Bytes, await shown.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/webp", shown.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", shown.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("nosniff", shown.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", shown.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        using var again = await Get($"/media/{Id}/480.webp", shown.Headers.ETag!.Tag);
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).Length));
        using var head = await Get($"/media/{Id}/480.webp", method: HttpMethod.Head);
        Assert.Equal((5L, 0), (head.Content.Headers.ContentLength!.Value, (await head.Content.ReadAsByteArrayAsync()).Length));
    }

    [Fact]
    public async Task A_withdrawn_picture_is_gone_also_for_those_who_know_it()
    {
        await Put(PlacedPicture.Key(Id, 480, "webp"));
        using var shown = await Get($"/media/{Id}/480.webp");
        await new FileStorage(newsroom.Storage).Delete(PlacedPicture.Key(Id, 480, "webp"), TestContext.Current.CancellationToken);
        await Put(PlacedPicture.WithdrawnKey(Id));
        using var gone = await Get($"/media/{Id}/480.webp", shown.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.DoesNotContain("immutable", gone.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_else_is_shown_and_nothing_is_listed()
    {
        await Put(PlacedPicture.Key(Id, 480, "webp"));
        await Put("pictures/secret.txt");
        foreach (var path in new[]
        {
            $"/media/{Id}/480.jpg", $"/media/{Id}/960.webp", $"/media/{Id}/", $"/media/{Id}", "/media/", "/media",
            $"/media/{Id}/withdrawn", $"/media/{Id}/0480.webp", $"/media/{Id}/480.WEBP", $"/media/{Id.ToString().ToUpperInvariant()}/480.webp",
            $"/media/{Id:N}/480.webp", $"/media/{Guid.NewGuid()}/480.webp", "/media/../pictures/secret.txt", "/media/..%2Fpictures/secret.txt",
            "/media/%2e%2e/480.webp", "/media/secret.txt/480.webp",
        })
        {
            using var answer = await Get(path);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{path} → {answer.StatusCode}");
        }

        using var post = await Get($"/media/{Id}/480.webp", method: HttpMethod.Post);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }
}
