using System.Buffers;
using System.Globalization;

namespace ChasPravdy.Translation.Segmentation;

/// <summary>Whether a lone full stop ends its sentence, or belongs to an abbreviation, an initial, an ordinal or a list's number.</summary>
static class FullStops
{
    const int LongestOrdinal = 3, LongestLeadIn = 60, MostSpacesInLeadIn = 4;

    // Ukrainian typists use Cyrillic letters.
    static readonly SearchValues<char> Roman = SearchValues.Create("IVXLCІХС");

    /// <param name="text">The block's text.</param>
    /// <param name="content">Where the sentence's first word is.</param>
    /// <param name="stop">Where the full stop is.</param>
    /// <param name="start">What follows, able to begin a sentence.</param>
    /// <param name="quoted">True when a closing quote follows the full stop.</param>
    /// <param name="rules">The language's.</param>
    public static bool EndsSentence(string text, int content, int stop, SentenceStart start, bool quoted, SentenceRules rules)
    {
        var word = WordBefore(text, stop);
        if (word.Start.Equals(word.End))
            return true;
        var from = word.Start.Value;
        var maybe = quoted || start.IsStarter || start.IsStrong;
        if (rules.Find(text, stop) is { } abbreviation)
        {
            return abbreviation.Stop switch
            {
                FullStop.Never => false,
                FullStop.Always => true,
                FullStop.OnlyBeforeStarter => maybe,
                FullStop.NotBeforeNumber => start.Kind != StartKind.Number,
                // "о 5 год. 20 хв."
                FullStop.OnlyAfterNumber when start.Kind == StartKind.Number => false,
                FullStop.OnlyAfterNumber => FollowsNumber(text, abbreviation.Start) && (maybe || !IsLeadIn(text, content, stop, rules)),
                _ => maybe || !(abbreviation.Unless.Contains(text.AsSpan()[start.Word]) || IsLeadIn(text, content, stop, rules)),
            };
        }

        var letters = text.AsSpan()[word];
        if (IsListNumber(text, letters, from, content))
            return false;
        if (rules.HasOrdinals && IsOrdinal(letters) && StandsAlone(text, from))
            return start.IsStarter || start.IsStrong || !IsOrdinal(text, from, start, rules);
        if (rules.HasOrdinals && letters.Length > 1 && IsRoman(letters))
            return maybe;
        if (!IsInitial(text, letters, from))
            return true;
        // "J.-M. Le Pen"
        if (from > 1 && text[from - 1] == '-' && text[from - 2] == '.')
            return false;
        return (maybe && !start.IsParticleOfName(text, rules)) || rules.BeforeLetter.Contains(PreviousWord(text, from));
    }

    /// <summary>The letters and digits before a mark; a Markdown backslash between them aside.</summary>
    public static Range WordBefore(string text, int mark)
    {
        var end = mark > 0 && text[mark - 1] == '\\' ? mark - 1 : mark;
        var from = end;
        while (from > 0 && end - from <= SentenceRules.LongestWord && IsOfWord(text[from - 1]))
            from--;
        return from..end;
    }

    public static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    // A capital by itself, as in "J. K. Rowling", or any letter of a chain such as "U.S." and "a.m."; but not "Anna's."
    static bool IsInitial(string text, ReadOnlySpan<char> letters, int from)
    {
        if (letters.Length != 1 || !char.IsLetter(letters[0]))
            return false;
        var before = from > 0 ? text[from - 1] : ' ';
        return before == '.' ? from > 1 && char.IsLetter(text[from - 2])
            : char.IsUpper(letters[0]) && (char.IsWhiteSpace(before) || "-([{*_„“«\"»›‚".Contains(before));
    }

    // "1. Der Rat tagt. 2. Der Rat geht.": a number that begins a sentence counts, and so does whatever begins a line.
    static bool IsListNumber(string text, ReadOnlySpan<char> letters, int from, int content)
    {
        if (from == content && letters.Length < LongestOrdinal && IsDigits(letters))
            return true;
        if (letters.Length > LongestOrdinal || !(IsDigits(letters) || IsRoman(letters) || letters.Length == 1))
            return false;
        var at = from;
        while (at > 0 && from - at < 8 && (text[at - 1] is ' ' or '*' or '_' or '('))
            at--;
        return at == 0 || text[at - 1] == '\n';
    }

    static bool IsOrdinal(string text, int from, SentenceStart start, SentenceRules rules)
    {
        return rules.BeforeOrdinal.Contains(PreviousWord(text, from))
            || rules.IsAfterOrdinal(text.AsSpan()[start.Word])
            || (start.Kind == StartKind.Number && start.Word.End.Value is var end && end < text.Length && text[end] == '.');
    }

    static bool IsOrdinal(ReadOnlySpan<char> letters) => letters.Length <= LongestOrdinal && IsDigits(letters);

    static bool IsDigits(ReadOnlySpan<char> letters) => !letters.ContainsAnyExceptInRange('0', '9');

    static bool IsRoman(ReadOnlySpan<char> letters) => !letters.ContainsAnyExcept(Roman);

    static bool StandsAlone(string text, int from) => from == 0 || char.IsWhiteSpace(text[from - 1]) || "(„»*_".Contains(text[from - 1]);

    // "2024 р.", "1990-х рр.", "XX ст."
    static bool FollowsNumber(string text, int from)
    {
        var end = SkipSpaceBack(text, from);
        var at = end;
        while (at > 0 && end - at < SentenceRules.LongestWord && !char.IsWhiteSpace(text[at - 1]))
            at--;
        var before = text.AsSpan(at, end - at);
        return before.Length > 0 && ((before.IndexOfAnyInRange('0', '9') >= 0 && char.IsLetterOrDigit(before[^1])) || IsRoman(before));
    }

    // "У 2024 р. Україна зібрала", "By 7 p.m. Arsenal fans": so few words after such a beginning are no sentence yet.
    static bool IsLeadIn(string text, int content, int stop, SentenceRules rules)
    {
        if (stop - content > LongestLeadIn)
            return false;
        var words = text.AsSpan(content, stop - content);
        return words.Count(' ') <= MostSpacesInLeadIn && rules.LeadIns.Contains(words[..Math.Max(0, words.IndexOf(' '))]);
    }

    static ReadOnlySpan<char> PreviousWord(string text, int from) =>
        text.AsSpan()[WordBefore(text, SkipSpaceBack(text, from))];

    static int SkipSpaceBack(string text, int at)
    {
        var limit = Math.Max(0, at - 4);
        while (at > limit && char.IsWhiteSpace(text[at - 1]))
            at--;
        return at;
    }
}
