namespace ChasPravdy.Site.Pages;

/// <summary>The site's own fonts, Source Serif 4 in parts: no reader's browser asks anyone else for one.</summary>
public static class Typeface
{
    const string Folder = "fonts/", Latin = "source-serif-4-latin.woff2", Cyrillic = "source-serif-4-cyrillic.woff2";

    /// <summary>By the name that the style sheet has for them.</summary>
    public static readonly IReadOnlyDictionary<string, Asset> Files = typeof(Typeface).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToDictionary(name => name[Folder.Length..], name => Asset.Named(name[Folder.Length..], Asset.Read(name), "font/woff2"));

    static readonly Html ForLatin = Preload(Latin), ForCyrillic = new Html().Add($"{Preload(Cyrillic)}{Preload(Latin)}");

    /// <summary>Links to the fonts that every page of the language needs, so that they come along with the style sheet and not after it.</summary>
    public static Html Preloads(string language) => language == "uk" ? ForCyrillic : ForLatin;

    // Fonts are fetched without cookies, and a preload that were fetched with them would be fetched twice.
    static Html Preload(string name) => new Html().Add(
        $"<link rel=\"preload\" href=\"{Files[name].Path}\" as=\"font\" type=\"font/woff2\" crossorigin=\"anonymous\">\n");
}
