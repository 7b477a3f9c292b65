using System.Globalization;
using System.Text;

namespace ChasPravdy.Translation.Segmentation;

/// <summary>
/// The rules <c>sentences-1</c>, as they were: keys that they made stay explicable. Nothing new is cut by them, and nobody mends them.
/// A sentence ends with . ! ? or …, takes the closing quotes and brackets that follow with
/// it, and the next one starts after white space with an upper-case letter or a digit, opening marks aside. Linear in the text's length.
/// </summary>
public static class SentencesOne
{
    const string Ends = ".!?…";
    const string Closing = "\"'”“’‘»«›‹)]}*_";
    const string Opening = "\"'“„”‘‚’«»‹›([{¿¡*_!";

    public static (string Before, IReadOnlyList<Sentence> Sentences) In(string text, string language)
    {
        var start = SkipSpace(text, 0);
        var before = text[..start];
        var links = LinksOne.In(text);
        var sentences = new List<Sentence>();
        var at = start;
        while (at < text.Length)
        {
            if (!Ends.Contains(text[at]))
            {
                at++;
                continue;
            }

            var first = at;
            var end = SkipClosing(text, at, language);
            at = end;
            var next = SkipSpace(text, end);
            if (next == text.Length || links.Covers(end) || !IsBreak(text, first, end, next, language))
                continue;
            sentences.Add(new(text[start..end], text[end..next]));
            start = at = next;
        }

        if (start < text.Length)
        {
            var end = text.Length;
            while (char.IsWhiteSpace(text[end - 1]))
                end--;
            sentences.Add(new(text[start..end], text[end..]));
        }

        return (before, sentences);
    }

    static bool IsBreak(string text, int first, int end, int next, string language) =>
        HasBreakingSpace(text.AsSpan(end, next - end)) && StartsSentence(text, next) && !IsAbbreviated(text, first, end, language);

    // A no-break space says that its two sides belong together: "S. 12", "M. Macron".
    static bool HasBreakingSpace(ReadOnlySpan<char> space) => space.ContainsAnyExcept('\u00A0', '\u202F', '\u2007');

    static bool StartsSentence(string text, int at)
    {
        while (at < text.Length && Opening.Contains(text[at]))
            at++;
        return at < text.Length && Rune.TryGetRuneAt(text, at, out var rune)
            && (Rune.IsUpper(rune) || Rune.IsDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.TitlecaseLetter);
    }

    // Only a lone full stop, with nothing closed after it, can belong to a word.
    static bool IsAbbreviated(string text, int first, int end, string language)
    {
        if (text[first] != '.' || end != first + 1)
            return false;
        var from = first;
        while (from > 0 && first - from <= AbbreviationsOne.Longest && (char.IsLetterOrDigit(text[from - 1]) || char.IsSurrogate(text[from - 1])))
            from--;
        return AbbreviationsOne.Covers(text.AsSpan(from, first - from), from > 0 ? text[from - 1] : ' ', language);
    }

    static int SkipClosing(string text, int at, string language)
    {
        while (at < text.Length)
        {
            if (Ends.Contains(text[at]) || Closing.Contains(text[at]))
                at++;
            else if (language != "de" && at + 1 < text.Length && text[at] is ' ' or '\u00A0' or '\u202F' && text[at + 1] == '»')
                at += 2;
            else
                break;
        }

        return at;
    }

    static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
