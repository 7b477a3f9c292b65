using System.Globalization;
using System.Text;

namespace ChasPravdy.Drafting.Articles;

/// <summary>Something in a text that an editor should look at, though it is kept as written.</summary>
public sealed record TextWarning(string Field, string Detail);

/// <summary>Finds characters that mislead the eye: Unicode Technical Report 36 and Standard Annex 9 name them.</summary>
public static class TextWarnings
{
    public static IReadOnlyList<TextWarning> Of(ArticleText text) =>
        [.. Of("title", text.Title), .. Of("lead", text.Lead), .. Of("body", text.Body)];

    static IEnumerable<TextWarning> Of(string field, string text)
    {
        var seen = new HashSet<string>();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Name(rune) is { } name && seen.Add(name))
            {
                yield return new(field, $"Holds {name} (U+{rune.Value:X4}).");
            }
        }

        foreach (var word in Words(text).Where(IsMixed).Distinct().Take(10))
        {
            yield return new(field, $"The word “{word}” mixes Latin and Cyrillic letters.");
        }
    }

    static string? Name(Rune rune) => rune.Value switch
    {
        0x200B or 0x2060 or 0xFEFF => "an invisible space",
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => "a control that turns the direction of text",
        >= 0xE0000 and <= 0xE007F => "an invisible tag character",
        _ => null,
    };

    static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length && (char.IsLetter(text[i])
                || char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark || text[i] is '\'' or '’' or 'ʼ');
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }

    static bool IsMixed(string word) => word.Any(c => c is >= '\u0400' and <= '\u052F') && word.Any(char.IsAsciiLetter);
}
