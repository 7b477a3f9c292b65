namespace ChasPravdy.Platform;

/// <summary>
/// Finished files by key, such as pictures in their sizes. An object is there whole or not at all, whoever reads while it is
/// written. A key is up to 200 characters: names of lower-case letters, digits, dots and dashes, joined by slashes.
/// </summary>
public interface IObjectStorage
{
    /// <summary>Stores an object for good; one that the key had before is replaced as a whole.</summary>
    /// <param name="key">The object's key.</param>
    /// <param name="content">Its bytes, from where the stream stands.</param>
    /// <param name="contentType">Its media type, for stores that hand objects out themselves.</param>
    /// <param name="ct">Stops it; then nothing is stored.</param>
    Task Put(string key, Stream content, string contentType, CancellationToken ct);

    /// <summary>Opens an object for reading, from its beginning; null when there is none.</summary>
    Task<StoredObject?> Open(string key, CancellationToken ct);

    /// <summary>Removes an object; nothing happens when there is none.</summary>
    Task Delete(string key, CancellationToken ct);
}

/// <summary>An object that is being read.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Length">How many.</param>
public sealed record StoredObject(Stream Content, long Length) : IAsyncDisposable
{
    /// <summary>Ends the reading.</summary>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
