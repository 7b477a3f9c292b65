using System.Text;
using ChasPravdy.Platform;
using CsCheck;
using Xunit;

namespace ChasPravdy.Tests.Unit.Platform;

public sealed class FileStorageTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("storage-");

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    FileStorage Storage => new(folder.FullName);

    public void Dispose() => folder.Delete(recursive: true);

    Task Put(string key, string text) => Storage.Put(key, new MemoryStream(Encoding.UTF8.GetBytes(text)), "text/plain", Stop);

    async Task<string?> Read(string key)
    {
        await using var found = await Storage.Open(key, Stop);
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
        Assert.Null(await Read("pictures/a/480.webp"));
        await Put("pictures/a/480.webp", "one");
        await Put("pictures/a/480.webp", "another");
        Assert.Equal("another", await Read("pictures/a/480.webp"));
        Assert.Null(await Read("pictures/a"));
        await Storage.Delete("pictures/a/480.webp", Stop);
        await Storage.Delete("pictures/a/480.webp", Stop);
        await Storage.Delete("never/there", Stop);
        Assert.Null(await Read("pictures/a/480.webp"));
    }

    [Fact]
    public async Task A_put_that_breaks_off_leaves_what_was_there_and_nothing_else()
    {
        await Put("a/b", "whole");
        await Assert.ThrowsAsync<EndOfStreamException>(() => Storage.Put("a/b", new BreakingOff(), "text/plain", Stop));
        Assert.Equal("whole", await Read("a/b"));
        Assert.Single(folder.GetFiles("*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Whoever_reads_while_it_is_replaced_reads_one_or_the_other()
    {
        await Put("a", "one");
        await using var before = await Storage.Open("a", Stop);
        await Put("a", "two");
        using var reader = new StreamReader(before!.Content);
        Assert.Equal("one", await reader.ReadToEndAsync(Stop));
        Assert.Equal("two", await Read("a"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../a")]
    [InlineData("a/../../b")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a/.hidden")]
    [InlineData("a\\b")]
    [InlineData("A")]
    [InlineData("a\n")]
    [InlineData("a\0b")]
    public async Task What_could_lead_elsewhere_is_no_key(string key) => await Assert.ThrowsAsync<ArgumentException>(() => Put(key, ""));

    [Fact]
    public void No_key_leads_out_of_the_folder() =>
        Gen.Char["az09.-/\\_ "].Array[1, 12].Sample(letters =>
        {
            var key = new string(letters);
            try
            {
                Put(key, "x").GetAwaiter().GetResult();
            }
            catch (Exception exception) when (exception is ArgumentException or IOException or UnauthorizedAccessException)
            {
                return true; // no key, or a name that is already a folder
            }

            return Path.GetFullPath(Path.Combine(folder.FullName, key)).StartsWith(folder.FullName + "/", StringComparison.Ordinal)
                && Read(key).GetAwaiter().GetResult() == "x";
        }, iter: 300, threads: 1);

    sealed class BreakingOff : MemoryStream
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => Copy(destination, cancellationToken);

        async Task Copy(Stream destination, CancellationToken ct)
        {
            await destination.WriteAsync(new byte[10], ct);
            throw new EndOfStreamException();
        }
    }
}
