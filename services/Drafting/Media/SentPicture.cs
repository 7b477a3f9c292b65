using System.Security.Cryptography;
using ChasPravdy.Platform;

namespace ChasPravdy.Drafting.Media;

/// <summary>A file that was sent, in a folder of its own until it is developed; both go when it is disposed.</summary>
sealed class SentPicture : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("picture-");

    public string Folder => folder.FullName;

    public string File => Path.Combine(Folder, "original");

    public string Sha256 { get; private set; } = "";

    public PictureFormat Format { get; private set; } = PictureFormat.Jpeg;

    /// <summary>Reads the body to its end; the endpoint's limit bounds it.</summary>
    /// <exception cref="InvalidFieldsException">It is none of the four formats, or not the one that the sender says.</exception>
    public static async Task<SentPicture> Of(Stream body, string? mediaType, CancellationToken ct)
    {
        var sent = new SentPicture();
        try
        {
            await sent.Read(body, ct);
            var format = PictureFormat.Of(await sent.Head(ct)) ?? throw new InvalidFieldsException(
                "body", "The file is not a picture in JPEG, PNG, WebP or AVIF. Export it as one of these.");
            sent.Format = mediaType is null || format.MediaType == mediaType
                ? format
                : throw new InvalidFieldsException("body", $"The file is {format.MediaType}, not {mediaType} as its Content-Type says.");
            return sent;
        }
        catch
        {
            sent.Dispose();
            throw;
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    async Task Read(Stream body, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = System.IO.File.Create(File);
        var buffer = new byte[65_536];
        int read;
        while ((read = await body.ReadAsync(buffer, ct)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    async Task<byte[]> Head(CancellationToken ct)
    {
        await using var file = System.IO.File.OpenRead(File);
        var head = new byte[PictureFormat.Head];
        return head[..await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct)];
    }
}
