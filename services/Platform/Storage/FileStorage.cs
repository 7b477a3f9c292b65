namespace ChasPravdy.Platform;

/// <summary>Objects as files under one folder, a key's names as folders.</summary>
public sealed class FileStorage(string folder) : IObjectStorage
{
    const int Buffer = 65_536;

    readonly string root = Path.GetFullPath(folder);

    /// <inheritdoc/>
    public async Task Put(string key, Stream content, string contentType, CancellationToken ct)
    {
        var path = PathOf(key);
        var parent = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(parent);
        var unfinished = Path.Combine(parent, $".{Path.GetRandomFileName()}"); // no key begins with a dot
        try
        {
            await using var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.Delete, Buffer, FileOptions.Asynchronous);
            await content.CopyToAsync(file, ct);
            file.Flush(flushToDisk: true);
            File.Move(unfinished, path, overwrite: true);
            file.Flush(flushToDisk: true); // its new name too
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<StoredObject?> Open(string key, CancellationToken ct)
    {
        var path = PathOf(key);
        try
        {
            var file = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, Buffer,
                FileOptions.Asynchronous | FileOptions.SequentialScan);
            return Task.FromResult<StoredObject?>(new(file, file.Length));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException || Directory.Exists(path))
        {
            return Task.FromResult<StoredObject?>(null);
        }
    }

    /// <inheritdoc/>
    public Task Delete(string key, CancellationToken ct)
    {
        try
        {
            File.Delete(PathOf(key));
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing was ever stored beside it.
        }

        return Task.CompletedTask;
    }

    string PathOf(string key) => Path.Combine(root, ObjectKey.Checked(key));
}
