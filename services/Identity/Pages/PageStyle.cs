using System.Security.Cryptography;
using System.Text;

namespace ChasPravdy.Identity.Pages;

/// <summary>The pages' one style sheet, sent inside each page and allowed there by its hash.</summary>
static class PageStyle
{
    public static string Css { get; } = Read();

    public static string Source { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";

    static string Read()
    {
        using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream("page.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
