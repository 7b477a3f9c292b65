using System.Globalization;
using System.Text;

namespace ChasPravdy.Translation.Segmentation;

enum StartKind
{
    None,
    Word,
    Number,
}

/// <summary>What stands where a sentence might begin.</summary>
/// <param name="Kind">None when no sentence begins like this.</param>
/// <param name="Word">Where the word or number is, opening marks aside.</param>
/// <param name="IsStarter">True for a word that begins sentences more often than names.</param>
/// <param name="IsStrong">True after ¿ or ¡, which begin sentences only.</param>
/// <param name="FollowsDash">True when a dash comes first.</param>
readonly record struct SentenceStart(StartKind Kind, Range Word, bool IsStarter, bool IsStrong, bool FollowsDash)
{
    const string Opening = "\"'“„”‘‚’«»‹›([{¿¡*_~`!#@\\";
    const string Dashes = "—–―";
    const string LeadsOver = Dashes + "«";
    const int LongestWord = 40, MostNames = 5;

    public static SentenceStart At(string text, int at, SentenceRules rules)
    {
        var begin = SkipOpening(text, at);
        if (begin == text.Length || !Rune.TryGetRuneAt(text, begin, out var first))
            return default;
        var isNumber = Rune.IsDigit(first);
        var word = isNumber ? begin..EndOfNumber(text, begin) : begin..EndOfWord(text, begin);
        var isName = begin > at && text[begin - 1] is '@' or '#';
        var kind = isNumber ? StartKind.Number
            : isName || IsCapital(first) || rules.BeginSmall.Contains(text.AsSpan()[word]) ? StartKind.Word
            : StartKind.None;
        var opening = text.AsSpan(at, begin - at);
        return new(kind, word, IsStarterAt(text, word, rules), opening.ContainsAny('¿', '¡'), opening.ContainsAny(Dashes));
    }

    /// <summary>The first place after opening quotes and brackets, dashes, Markdown's marks, currency signs and pictures.</summary>
    public static int SkipOpening(string text, int at)
    {
        while (at < text.Length)
        {
            if (Opening.Contains(text[at]))
            {
                at++;
            }
            else if (LeadsOver.Contains(text[at]) || (at > 0 && LeadsOver.Contains(text[at - 1]) && char.IsWhiteSpace(text[at])))
            {
                at++;
            }
            else if (Rune.TryGetRuneAt(text, at, out var rune) && IsSign(rune))
            {
                at += rune.Utf16SequenceLength;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    public static bool IsDash(char c) => Dashes.Contains(c);

    /// <summary>“Why?” Smith asked: names, and then a verb of speech.</summary>
    public bool IsSpeaker(string text, SentenceRules rules)
    {
        if (rules.SpeechVerbs.IsEmpty || IsStarter || Kind != StartKind.Word)
            return false;
        var at = Word.Start.Value;
        for (var names = 0; names <= MostNames && at < text.Length; names++)
        {
            var word = at..EndOfWord(text, at);
            if (names > 0 && rules.SpeechVerbs.Contains(text.AsSpan()[word]))
                return true;
            if (!Rune.TryGetRuneAt(text, at, out var first) || !(IsCapital(first) || rules.Particles.Contains(text.AsSpan()[word])))
                return false;
            at = word.End.Value;
            if (at < text.Length && text[at] == '.')
                at++;
            if (at < text.Length && text[at] == ' ')
                at++;
        }

        return false;
    }

    /// <summary>C. De Gasperi, J. Le Pen: a particle, and a name behind it.</summary>
    public bool IsParticleOfName(string text, SentenceRules rules)
    {
        var after = Word.End.Value + 1;
        return rules.Particles.Contains(text.AsSpan()[Word]) && after < text.Length && text[after - 1] == ' '
            && Rune.TryGetRuneAt(text, after, out var rune) && IsCapital(rune);
    }

    static bool IsStarterAt(string text, Range word, SentenceRules rules)
    {
        var (from, end) = (word.Start.Value, word.End.Value);
        var next = end < text.Length ? text[end] : ' ';
        // "the U.S. All-Star team"; "О. В. Коваль"
        if (next == '-' || (next == '.' && end - from == 1))
            return false;
        return rules.Starters.Contains(text.AsSpan()[word])
            || (next is '’' or '\'' && rules.Starters.Contains($"{text.AsSpan(from, end - from)}’"));
    }

    // Scripts without capitals begin their sentences with any letter.
    static bool IsCapital(Rune rune) =>
        Rune.IsUpper(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter;

    static bool IsSign(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.Format;

    static int EndOfWord(string text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestWord);
        while (at < limit && (char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark || text[at] == 'ʼ'))
            at++;
        return at;
    }

    static int EndOfNumber(string text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestWord);
        while (at < limit && char.IsDigit(text[at]))
            at++;
        return at;
    }
}
