using System.IO.Compression;

namespace ChasPravdy.Translation.Tmx;

/// <summary>
/// A file that was sent, kept until it is imported; compressed, since a container's temporary folder is in memory. It goes when it
/// is disposed, or the process ends.
/// </summary>
sealed class Spool : IAsyncDisposable
{
    readonly FileStream file = new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65_536,
        FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    public static async Task<Spool> Of(Stream body, CancellationToken ct)
    {
        var spool = new Spool();
        try
        {
            await using var packed = new GZipStream(spool.file, CompressionLevel.Fastest, leaveOpen: true);
            await body.CopyToAsync(packed, ct);
            return spool;
        }
        catch
        {
            await spool.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads from the start; one reader at a time.</summary>
    public Stream Read()
    {
        file.Position = 0;
        return new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
