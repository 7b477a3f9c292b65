using System.Globalization;

namespace ChasPravdy.Translation.Checks;

/// <summary>Words: letters and the marks and apostrophes among them. A hyphen parts them.</summary>
static class Words
{
    public static IEnumerable<Stretch> In(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var inside = at < text.Length && (IsLetter(text[at]) || (start >= 0 && IsApostrophe(text[at]) && at + 1 < text.Length && IsLetter(text[at + 1])));
            if (inside && start < 0)
                start = at;
            if (inside || start < 0)
                continue;
            yield return new(start, at - start);
            start = -1;
        }
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`' or '´';

    public static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    public static bool IsLatin(char c) => char.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u024F' and not ('×' or '÷');

    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F';

    /// <summary>True when the words are the same but for capitals.</summary>
    public static bool Same(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    static bool IsLetter(char c) => char.IsLetter(c) || (c > '\u02FF' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark);
}
