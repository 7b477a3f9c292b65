using System.Text;
using ChasPravdy.Platform;
using Xunit;

namespace ChasPravdy.Tests.Unit.Platform;

public sealed class S3StorageTests : IAsyncLifetime
{
    readonly BucketServer server = new("pictures-of-ours", "key", "secret", "eu-central-1");

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await server.Start();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    S3Storage Storage(string secret = "secret") =>
        new(server.Address, "pictures-of-ours", new("key", secret, "eu-central-1"), TimeProvider.System);

    static MemoryStream Content(string text) => new(Encoding.UTF8.GetBytes(text));

    static async Task<string?> Read(S3Storage storage, string key)
    {
        await using var found = await storage.Open(key, Stop);
        if (found is null)
        {
            return null;
        }

        using var reader = new StreamReader(found.Content);
        var text = await reader.ReadToEndAsync(Stop);
        Assert.Equal(found.Length, Encoding.UTF8.GetByteCount(text));
        return text;
    }

    [Fact]
    public async Task What_is_put_is_found_replaced_and_deleted()
    {
        using var storage = Storage();
        Assert.Null(await Read(storage, "pictures/a/480.webp"));
        await storage.Put("pictures/a/480.webp", Content("one"), "image/webp", Stop);
        await storage.Put("pictures/a/480.webp", Content("ein Fluß"), "image/webp", Stop);
        await storage.Put("pictures/a/withdrawn", Stream.Null, "text/plain", Stop);
        Assert.Equal("ein Fluß", await Read(storage, "pictures/a/480.webp"));
        Assert.Equal("", await Read(storage, "pictures/a/withdrawn"));
        Assert.Equal("image/webp", server.Objects["pictures/a/480.webp"].ContentType);
        await storage.Delete("pictures/a/480.webp", Stop);
        await storage.Delete("pictures/a/480.webp", Stop);
        Assert.Null(await Read(storage, "pictures/a/480.webp"));
    }

    [Fact]
    public async Task A_store_that_is_busy_is_asked_again()
    {
        using var storage = Storage();
        server.Busy = 2;
        await storage.Put("a", Content("one"), "text/plain", Stop);
        server.Busy = 3;
        Assert.Equal("one", await Read(storage, "a"));
        server.Busy = 4;
        await Assert.ThrowsAsync<UnavailableException>(() => storage.Open("a", Stop));
    }

    [Fact]
    public async Task A_store_that_does_not_know_the_key_or_is_away_is_said_to_be_so()
    {
        using var stranger = Storage(secret: "another");
        var refusal = await Assert.ThrowsAsync<UnavailableException>(() => stranger.Put("a", Content("one"), "text/plain", Stop));
        Assert.Contains("403", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(server.Objects);
        using var nowhere = new S3Storage(new("http://127.0.0.1:1"), "b", new("key", "secret", "eu"), TimeProvider.System);
        await Assert.ThrowsAsync<UnavailableException>(() => nowhere.Open("a", Stop));
    }

    [Fact]
    public async Task What_could_lead_elsewhere_is_no_key()
    {
        using var storage = Storage();
        await Assert.ThrowsAsync<ArgumentException>(() => storage.Open("../other-bucket/a", Stop));
    }
}
