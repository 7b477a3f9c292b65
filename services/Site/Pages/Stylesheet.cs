using System.Security.Cryptography;

namespace ChasPravdy.Site.Pages;

/// <summary>The site's look, under a name that changes with it, so that it may be cached for ever.</summary>
public static class Stylesheet
{
    public static readonly byte[] Css = Read();

    public static readonly string Path = $"/assets/site.{Convert.ToHexStringLower(SHA256.HashData(Css))[..16]}.css";

    static byte[] Read()
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("site.css")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
