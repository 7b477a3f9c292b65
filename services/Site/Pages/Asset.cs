using System.Security.Cryptography;

namespace ChasPravdy.Site.Pages;

/// <summary>A file of the site's own, under a name that changes with it, so that it may be cached for ever.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Body">Its bytes.</param>
/// <param name="ContentType">What they are.</param>
public sealed record Asset(string Path, byte[] Body, string ContentType)
{
    public static Asset Named(string name, byte[] body, string contentType) => new(
        $"/assets/{System.IO.Path.GetFileNameWithoutExtension(name)}.{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}{System.IO.Path.GetExtension(name)}",
        body,
        contentType);

    /// <summary>The page that it is to those who ask for it.</summary>
    public Page ToPage() => new(StatusCodes.Status200OK, Body, ContentType, Page.ForEver);

    internal static byte[] Read(string resource)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not in the program.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
