namespace ChasPravdy.Translation.Checks;

/// <summary>A question stays a question: the sentence ends as its source does, closing marks aside, and Spanish opens what it asks.</summary>
public static class EndingCheck
{
    public const string Id = "ending";

    const string Closers = "\"'”“’‘»«›‹)]}*_ \u00A0\u202F";

    public static IEnumerable<Finding> In(TranslatedSegment segment)
    {
        var ((was, wasAt), (@is, isAt)) = (Ending(segment.Source), Ending(segment.Text));
        if (was != @is && !(was.Length > 0 && @is.Length > 0 && was.Any(@is.Contains)))
            yield return Differs(segment, was, wasAt, @is, isAt);
        if (segment.Into != "es")
            yield break;
        foreach (var (closing, opening) in new[] { ('?', '¿'), ('!', '¡') })
        {
            if (@is.Contains(closing) && !segment.Text.Contains(opening) && !IsOpenedEarlier(segment, closing))
                yield return new(Id, Severity.Warning, "ending.inverted", [closing.ToString(), opening.ToString()], isAt);
        }
    }

    static Finding Differs(TranslatedSegment segment, string was, Stretch wasAt, string @is, Stretch isAt)
    {
        // "!" is louder in some languages than in others, and headlines come with a full stop or without.
        var isMinor = (was + @is).Replace(".", "", StringComparison.Ordinal) is "" or "!" && (segment.IsPlain || (was + @is).Contains('!'));
        var says = was.Length == 0 ? "ending.added" : @is.Length == 0 ? "ending.missing" : "ending.changed";
        IReadOnlyList<string> with = was.Length == 0 ? [@is] : @is.Length == 0 ? [was] : [was, @is];
        return new(Id, isMinor ? Severity.Hint : Severity.Warning, says, with, isAt.Length > 0 ? isAt : null, wasAt.Length > 0 ? wasAt : null);
    }

    // A question of two sentences may be opened in the one before.
    static bool IsOpenedEarlier(TranslatedSegment segment, char closing) => segment.Source.Count(c => c == closing) != segment.Text.Count(c => c == closing);

    // The marks among what closes the text: "?»." ends with a question and a full stop.
    static (string Marks, Stretch At) Ending(string text)
    {
        var (marks, start, end) = ("", text.Length, 0);
        for (var at = text.Length - 1; at >= 0; at--)
        {
            if (Mark(text[at]) is { } mark)
            {
                if (!marks.Contains(mark))
                    marks += mark;
                (start, end) = (at, Math.Max(end, at + 1));
            }
            else if (!Closers.Contains(text[at]))
            {
                break;
            }
        }

        // Three full stops are one mark.
        if (end > start && (marks.Contains('…') || text.AsSpan(start, end - start).Contains("...", StringComparison.Ordinal)))
            marks = marks.Replace(".", "", StringComparison.Ordinal).Replace("…", "", StringComparison.Ordinal) + '…';
        return (marks, new(start, Math.Max(0, end - start)));
    }

    static char? Mark(char c) => c is '.' or '!' or '?' or '…' or ':' or ';' ? c : null;
}
