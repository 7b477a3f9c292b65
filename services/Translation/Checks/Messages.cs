using System.Globalization;

namespace ChasPravdy.Translation.Checks;

/// <summary>What the findings say, in the six languages: a table each, complete by test.</summary>
public static partial class Messages
{
    static readonly Dictionary<string, Dictionary<string, string>> Tables = new()
    {
        ["en"] = English,
        ["es"] = Spanish,
        ["de"] = German,
        ["fr"] = French,
        ["it"] = Italian,
        ["uk"] = Ukrainian,
    };

    /// <summary>The finding's sentence, with its words and figures put in.</summary>
    public static string In(string language, Finding finding) =>
        string.Format(CultureInfo.InvariantCulture, Tables[language][finding.Says], [.. finding.With]);

    /// <summary>The names of a language's messages, and how many things each puts in.</summary>
    public static IReadOnlyDictionary<string, int> NamesIn(string language) => Tables[language].ToDictionary(
        message => message.Key, message => Enumerable.Range(0, 3).Count(i => message.Value.Contains($"{{{i}}}", StringComparison.Ordinal)));
}
