using System.Globalization;
using System.Text;

namespace ChasPravdy.Platform;

/// <summary>What words are made of.</summary>
static class Letters
{
    /// <summary>True for what is in words without being read: soft hyphens, joiners, stress marks, apostrophes of Ukrainian.</summary>
    public static bool IsIgnored(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF' or '\u0301' || IsApostrophe(c);

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`' or '´' or 'ʹ' or '‘';

    /// <summary>How many code units of a word stand at this place: 0 when none do.</summary>
    public static int At(string text, int at, bool inWord)
    {
        var c = text[at];
        if (char.IsAscii(c) && c != '\'' && c != '`')
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        // м’яч is one word, l’Union two.
        if (IsApostrophe(c))
            return inWord && at + 1 < text.Length && IsCyrillic(text[at - 1]) && IsCyrillic(text[at + 1]) ? 1 : 0;
        if (IsIgnored(c))
            return inWord ? 1 : 0;
        if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != System.Buffers.OperationStatus.Done)
            return 0;
        return Rune.IsLetterOrDigit(rune) || (inWord && IsMark(rune)) ? length : 0;
    }

    static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F';
}
