namespace ChasPravdy.Translation.Checks;

/// <summary>The marks and spaces that each language sets: all of them are hints.</summary>
public static class TypographyCheck
{
    public const string Id = "typography";

    const string AllQuotes = "“”„‟«»";

    // The pair to propose, then everything that may stand.
    static readonly Dictionary<string, (string Open, string Close, string Allowed)> Quotes = new()
    {
        ["en"] = ("“", "”", "“”"),
        ["es"] = ("«", "»", "«»“”"),
        ["de"] = ("„", "“", "„“»«"),
        ["fr"] = ("«\u00A0", "\u00A0»", "«»“”"),
        ["it"] = ("«", "»", "«»“”"),
        ["uk"] = ("«", "»", "«»„“”"),
    };

    public static IEnumerable<Finding> In(TranslatedSegment segment)
    {
        var prose = segment.Prose;
        for (var at = 0; at < prose.Length; at++)
        {
            // Letters, digits and most spaces need no look.
            if (char.IsAsciiLetterOrDigit(prose[at]))
                continue;
            if (Look(segment, prose, at) is { } finding)
                yield return finding;
        }
    }

    static Finding? Look(TranslatedSegment segment, string prose, int at) => prose[at] switch
    {
        '.' when Follows(prose, at, "...") && (at == 0 || prose[at - 1] != '.') => Hint("typography.ellipsis", [], at, 3),
        '\'' or '`' or '´' when IsBetweenLetters(prose, at) && (prose[at] != '`' || segment.IsPlain) =>
            Hint("typography.apostrophe", [prose[at].ToString()], at),
        '"' => Hint("typography.straight", [Quotes[segment.Into].Open, Quotes[segment.Into].Close], at),
        var c when AllQuotes.Contains(c) && !Quotes[segment.Into].Allowed.Contains(c) =>
            Hint("typography.quotes", [c.ToString(), Quotes[segment.Into].Open, Quotes[segment.Into].Close], at),
        '-' when at > 0 && at + 1 < prose.Length && Words.IsSpace(prose[at - 1]) && Words.IsSpace(prose[at + 1]) => Hint("typography.dash", [], at),
        _ => segment.Into == "fr" ? FrenchSpace(prose, at) : StraySpace(prose, at),
    };

    static Finding? FrenchSpace(string prose, int at) => prose[at] switch
    {
        '«' when at + 1 < prose.Length && !IsFixed(prose[at + 1]) => Hint("typography.frenchSpaceAfter", ["«"], at),
        ';' or ':' or '!' or '?' or '»' when at > 0 && !IsFixed(prose[at - 1]) && !"!?…([{*_«".Contains(prose[at - 1]) && !IsInsideFigure(prose, at) =>
            Hint("typography.frenchSpace", [prose[at].ToString()], at),
        _ => null,
    };

    static Finding? StraySpace(string prose, int at) =>
        prose[at] is ';' or ':' or '!' or '?' && at > 0 && Words.IsSpace(prose[at - 1]) && (at + 1 == prose.Length || Words.IsSpace(prose[at + 1]))
            ? Hint("typography.spaceBefore", [prose[at].ToString()], at - 1, 2)
            : null;

    static bool IsFixed(char c) => c is '\u00A0' or '\u202F';

    static bool IsInsideFigure(string prose, int at) =>
        prose[at] == ':' && char.IsLetterOrDigit(prose[at - 1]) && at + 1 < prose.Length && char.IsLetterOrDigit(prose[at + 1]);

    static bool IsBetweenLetters(string prose, int at) =>
        at > 0 && at + 1 < prose.Length && char.IsLetter(prose[at - 1]) && char.IsLetter(prose[at + 1]);

    static bool Follows(string prose, int at, string marks) => prose.AsSpan(at).StartsWith(marks);

    static Finding Hint(string says, IReadOnlyList<string> with, int at, int length = 1) => new(Id, Severity.Hint, says, with, new Stretch(at, length));
}
