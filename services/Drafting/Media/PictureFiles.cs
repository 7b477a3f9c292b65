using ChasPravdy.Contracts;
using ChasPravdy.Platform;

namespace ChasPravdy.Drafting.Media;

/// <summary>A picture's files in the object storage, which Site shows as they are.</summary>
public sealed class PictureFiles(IObjectStorage storage)
{
    static readonly (string Extension, string MediaType)[] Formats = [("webp", "image/webp"), ("jpg", "image/jpeg")];

    /// <summary>Stores the sizes that were developed into the folder.</summary>
    public async Task Store(Guid id, int width, string folder, CancellationToken ct)
    {
        foreach (var size in PlacedPicture.WidthsOf(width))
        {
            foreach (var (extension, mediaType) in Formats)
            {
                await using var file = File.OpenRead(Path.Combine(folder, $"{size}.{extension}"));
                await storage.Put(PlacedPicture.Key(id, size, extension), file, mediaType, ct);
            }
        }
    }

    /// <summary>Leaves a mark that says that the picture is gone, then removes it.</summary>
    public async Task Withdraw(Guid id, int width, CancellationToken ct)
    {
        await storage.Put(PlacedPicture.WithdrawnKey(id), Stream.Null, "text/plain", ct);
        foreach (var size in PlacedPicture.WidthsOf(width))
        {
            foreach (var (extension, _) in Formats)
            {
                await storage.Delete(PlacedPicture.Key(id, size, extension), ct);
            }
        }
    }
}
