namespace ChasPravdy.Contracts;

/// <summary>The six languages every story is published in, as ISO 639-1 codes.</summary>
public static class Languages
{
    /// <summary>All six, in the order in which pages show them.</summary>
    public static readonly IReadOnlyList<string> All = ["en", "es", "de", "fr", "it", "uk"];

    /// <summary>True for one of the six lower-case codes.</summary>
    public static bool IsKnown(string? language) => language is not null && All.Contains(language);

    /// <summary>The five languages other than <paramref name="source"/>, in page order.</summary>
    public static IEnumerable<string> OtherThan(string source) => All.Where(language => language != source);
}
