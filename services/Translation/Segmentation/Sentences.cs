using System.Buffers;

namespace ChasPravdy.Translation.Segmentation;

/// <summary>
/// The rules <c>sentences-2</c>: finds sentences in inline Markdown. A sentence ends with . ! ? or …, takes the closing quotes and
/// brackets that follow with it, and the next one starts after white space with something that can begin a sentence. What each language
/// knows of abbreviations, ordinals and quotes stands in <c>sentences-2.&lt;language&gt;.txt</c>. Linear in the text's length.
/// </summary>
public static class Sentences
{
    const string Ends = ".!?…‼⁇⁈⁉";
    const string Closing = "\"'”“’‘»«›‹)]}*_~";

    static readonly SearchValues<char> EndMarks = SearchValues.Create(Ends);
    static readonly SearchValues<char> ClosingQuotes = SearchValues.Create("\"'”“’‘»«›‹");

    /// <returns>The white space before the first sentence, and the sentences; together they are the text.</returns>
    public static (string Before, IReadOnlyList<Sentence> Sentences) In(string text, string language)
    {
        var rules = SentenceRules.Of(language);
        var enclosures = Enclosures.In(text, rules);
        var start = SkipSpace(text, 0);
        var before = text[..start];
        var content = SentenceStart.SkipOpening(text, start);
        var sentences = new List<Sentence>();
        var at = start;
        while (text.AsSpan(at).IndexOfAny(EndMarks) is var ahead and >= 0)
        {
            var mark = at + ahead;
            enclosures.Pass(mark, content);
            var marksEnd = SkipMarks(text, mark);
            var end = SkipClosing(text, marksEnd, rules, enclosures);
            var next = SkipSpace(text, end);
            at = end;
            if (next == text.Length || content >= mark || !IsBreak(text, content, mark, marksEnd, end, next, rules, enclosures))
                continue;
            sentences.Add(new(text[start..end], text[end..next]));
            start = at = next;
            content = SentenceStart.SkipOpening(text, start);
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

    static bool IsBreak(string text, int content, int mark, int marksEnd, int end, int next, SentenceRules rules, Enclosures enclosures)
    {
        if (!HasBreakingSpace(text, end, next) || enclosures.Hold(mark, end))
            return false;
        var start = SentenceStart.At(text, next, rules);
        if (start.Kind == StartKind.None)
            return false;
        var quoted = text.AsSpan(marksEnd, end - marksEnd).ContainsAny(ClosingQuotes);
        // «Ми переможемо!» — Президент: the dash leads to who said it.
        if (quoted && start.FollowsDash)
            return false;
        var run = text.AsSpan(mark, marksEnd - mark);
        if (run is ".")
            return FullStops.EndsSentence(text, content, mark, start, quoted, rules);
        if (IsEllipsis(run))
        {
            // "Nobody… Really?" but "Er sah … Berlin": what stands apart stands for words left out.
            var apart = char.IsWhiteSpace(text[mark - 1]) || rules.NounsHaveCapitals;
            return quoted || !apart || start.IsStarter || start.IsStrong;
        }

        if (run is "!" && rules.Find(text, mark) is { Stop: FullStop.OnlyBeforeStarter })
            return start.IsStarter || start.IsStrong;
        if (enclosures.TitleClosesBetween(marksEnd, end))
            return start.IsStarter || start.IsStrong;
        return !(quoted && start.IsSpeaker(text, rules));
    }

    // A no-break space says that its two sides belong together ("S. 12"); before a dash it is only good typography.
    static bool HasBreakingSpace(string text, int end, int next) =>
        text.AsSpan(end, next - end).ContainsAnyExcept('\u00A0', '\u202F', '\u2007') || (next > end && SentenceStart.IsDash(text[next]));

    static bool IsEllipsis(ReadOnlySpan<char> run) => run is "…" or ".." or "...";

    static int SkipMarks(string text, int at)
    {
        while (at < text.Length && Ends.Contains(text[at]))
            at++;
        return at;
    }

    static int SkipClosing(string text, int at, SentenceRules rules, Enclosures enclosures)
    {
        while (at < text.Length)
        {
            if (text[at] == ']' && enclosures.LinkEndAfter(at) is { } linkEnd)
                at = linkEnd;
            else if (Ends.Contains(text[at]) || Closing.Contains(text[at]))
                at++;
            else if (rules.GuillemetsStandApart && at + 1 < text.Length && text[at] is ' ' or '\u00A0' or '\u202F' && text[at + 1] == '»')
                at += 2;
            else if (FootnoteEnd(text, at) is var footnote && footnote > at)
                at = footnote;
            else
                break;
        }

        return at;
    }

    // "He left.[1] She stayed."
    static int FootnoteEnd(string text, int at)
    {
        if (text[at] is '¹' or '²' or '³')
            return at + 1;
        if (text[at] != '[')
            return at;
        var digits = at + 1;
        while (digits < text.Length && digits - at <= 3 && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits > at + 1 && digits < text.Length && text[digits] == ']' ? digits : at;
    }

    static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
