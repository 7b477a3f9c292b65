using ChasPravdy.Tests.Client;

namespace ChasPravdy.Demo;

/// <summary>People as the newsroom calls them.</summary>
static class Names
{
    public static string Of(string name) => name.Split('-') switch
    {
        ["t", var language] => $"{SixLanguages.NameOf(language)} translator ({name})",
        ["r", var language] => $"{SixLanguages.NameOf(language)} reviewer ({name})",
        _ => $"{char.ToUpperInvariant(name[0])}{name[1..]}" + name switch
        {
            "olena" or "otto" or "marta" => " (author)",
            "ivan" => " (editor)",
            "pavlo" => " (publisher)",
            _ => "",
        },
    };
}
