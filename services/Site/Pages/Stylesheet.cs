using System.Text;

namespace ChasPravdy.Site.Pages;

/// <summary>The site's look.</summary>
public static class Stylesheet
{
    static readonly Asset File = Asset.Named("site.css", Css(), "text/css; charset=utf-8");

    public static string Path => File.Path;

    /// <summary>The style sheet and all that it names.</summary>
    public static IEnumerable<Asset> WithFonts => [File, .. Typeface.Files.Values];

    static byte[] Css()
    {
        var css = new StringBuilder(Encoding.UTF8.GetString(Asset.Read("fonts.css"))).Append(Encoding.UTF8.GetString(Asset.Read("site.css")));
        foreach (var (name, font) in Typeface.Files)
        {
            css.Replace($"url({name})", $"url({font.Path})");
        }

        return Encoding.UTF8.GetBytes(css.ToString());
    }
}
