using System.Globalization;
using System.Text;

namespace ChasPravdy.Translation.Texts;

/// <summary>Cuts a text into words, stretches of white space and single marks; joined they are the text again.</summary>
static class Words
{
    public static List<string> In(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = char.IsWhiteSpace(text[at]) ? SkipSpace(text, at)
                : InWord(text, at) > 0 ? SkipWord(text, at)
                : at + StringInfo.GetNextTextElementLength(text, at);
            words.Add(text[at..end]);
            at = end;
        }

        return words;
    }

    static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    // "3,5", "м’ята" and "o'clock" are one word; "yes," is a word and a comma.
    static int SkipWord(string text, int at)
    {
        while (at < text.Length)
        {
            if (InWord(text, at) is > 0 and var length)
                at += length;
            else if (text[at] is '\'' or '’' or 'ʼ' or '.' or ',' && at + 1 < text.Length && Joins(text, at))
                at++;
            else
                break;
        }

        return at;
    }

    static bool Joins(string text, int at) => text[at] is '.' or ','
        ? char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])
        : InWord(text, at + 1) > 0;

    // How many characters the letter, digit or mark at this place takes; 0 when it is none. A lone surrogate is none.
    static int InWord(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune) && Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherNumber
            ? rune.Utf16SequenceLength : 0;
}
