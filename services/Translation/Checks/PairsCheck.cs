namespace ChasPravdy.Translation.Checks;

/// <summary>Quotation marks and brackets come in pairs. One that the source leaves open too is a quotation over several sentences.</summary>
public static class PairsCheck
{
    public const string Id = "pairs";

    static readonly (char Open, char Close)[] Brackets = [('(', ')'), ('[', ']'), ('{', '}')];

    // What opens and what closes; the same sign can do either in another language.
    static readonly Dictionary<string, (string Opening, string Closing)> Quotes = new()
    {
        ["en"] = ("“", "”"),
        ["es"] = ("«“", "»”"),
        ["de"] = ("„", "“"),
        ["fr"] = ("«“", "»”"),
        ["it"] = ("«“", "»”"),
        ["uk"] = ("«„", "»“"),
    };

    public static IEnumerable<Finding> In(TranslatedSegment segment)
    {
        foreach (var (open, close) in Brackets)
        {
            if (Left(segment.Prose, open, close) is { } alone && Left(segment.SourceProse, open, close) is null)
                yield return Alone(segment, alone);
        }

        var quotes = Balance(segment.Prose, segment.Into);
        if (quotes.Sum != 0 && Math.Sign(quotes.Sum) != Math.Sign(Balance(segment.SourceProse, segment.From).Sum))
            yield return Alone(segment, quotes.Last!.Value);
        if (Straight(segment.Prose) is { Count: var straight } places && straight % 2 == 1 && Straight(segment.SourceProse).Count % 2 == 0
            && Balance(segment.SourceProse, segment.From).Sum == 0)
            yield return Alone(segment, places[^1]);
    }

    static Finding Alone(TranslatedSegment segment, Stretch at) => new(Id, Severity.Warning, "pairs.alone", [at.In(segment.Text)], at);

    // The first bracket that has no partner; "a)" at the start of a list item needs none.
    static Stretch? Left(string text, char open, char close)
    {
        var opened = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == open)
                opened.Push(at);
            else if (text[at] == close && !opened.TryPop(out _) && at > 3)
                return new(at, 1);
        }

        return opened.TryPop(out var left) ? new(left, 1) : null;
    }

    static (int Sum, Stretch? Last) Balance(string text, string language)
    {
        var (opening, closing) = Quotes[language];
        if (language == "de" && text.Contains('»', StringComparison.Ordinal))
            (opening, closing) = ("„»", "“«");
        var (sum, last) = (0, (Stretch?)null);
        for (var at = 0; at < text.Length; at++)
        {
            var step = opening.Contains(text[at]) ? 1 : closing.Contains(text[at]) ? -1 : 0;
            if (step != 0)
                (sum, last) = (sum + step, new(at, 1));
        }

        return (sum, last);
    }

    static List<Stretch> Straight(string text)
    {
        var places = new List<Stretch>();
        for (var at = text.IndexOf('"', StringComparison.Ordinal); at >= 0; at = text.IndexOf('"', at + 1))
            places.Add(new(at, 1));
        return places;
    }
}
