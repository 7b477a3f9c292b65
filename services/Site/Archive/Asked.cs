using System.Text;

namespace ChasPravdy.Site.Archive;

/// <summary>What a reader asks for, made fit to be looked up.</summary>
public static class Asked
{
    /// <summary>Longer questions are cut; nobody's words are that many.</summary>
    public const int Longest = 200;

    /// <summary>One line without control characters, of 200 characters at most. What is no text (half a surrogate pair) is left out.</summary>
    public static string Of(string? question)
    {
        var text = new StringBuilder();
        foreach (var rune in (question ?? "").EnumerateRunes().Take(Longest))
        {
            text.Append(rune == Rune.ReplacementChar ? "" : Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return text.ToString().Trim();
    }

    /// <summary>False for what PostgreSQL cannot hold.</summary>
    public static bool IsText(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar && !Rune.IsControl(rune));
}
