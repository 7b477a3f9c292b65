namespace ChasPravdy.Tests.Client;

/// <summary>The newsroom's languages, in the order in which pages show them.</summary>
public static class SixLanguages
{
    public static readonly IReadOnlyList<string> All = ["en", "es", "de", "fr", "it", "uk"];

    public static IReadOnlyList<string> OtherThan(string source) => [.. All.Where(language => language != source)];

    public static string NameOf(string language) => language switch
    {
        "en" => "English",
        "es" => "Spanish",
        "de" => "German",
        "fr" => "French",
        "it" => "Italian",
        "uk" => "Ukrainian",
        _ => language,
    };
}
