namespace ChasPravdy.Translation.Checks;

/// <summary>Compares the months that stand beside a day, and the days of the week, by name: 2 September is 2 вересня, and no 2 жовтня.</summary>
public static class DatesCheck
{
    public const string Id = "dates";

    readonly record struct Named(int Number, Stretch At);

    public static IEnumerable<Finding> In(TranslatedSegment segment)
    {
        var (sourceDates, sourceDays) = Read(segment.SourceProse, segment.From);
        if (sourceDates.Count + sourceDays.Count == 0)
            return [];
        var (dates, days) = Read(segment.Prose, segment.Into);
        return
        [
            .. Changed(Severity.Blocking, "dates.month", sourceDates, dates, segment),
            .. Changed(Severity.Warning, "dates.weekday", sourceDays, days, segment),
        ];
    }

    // Only a name that gave way to another: one that is missing may be a figure in the other language, or "today".
    static IEnumerable<Finding> Changed(Severity severity, string says, List<Named> source, List<Named> text, TranslatedSegment segment)
    {
        var missing = source.Where(date => !text.Exists(other => other.Number == date.Number));
        var added = text.Where(date => !source.Exists(other => other.Number == date.Number));
        return missing.Zip(added).Select(pair => new Finding(
            Id, severity, says, [pair.First.At.In(segment.Source), pair.Second.At.In(segment.Text)], pair.Second.At, pair.First.At));
    }

    static (List<Named> Dates, List<Named> Days) Read(string prose, string language)
    {
        var (dates, days) = (new List<Named>(), new List<Named>());
        foreach (var word in Words.In(prose))
        {
            var letters = prose.AsSpan(word.Start, word.Length);
            if (Calendar.Day(letters, language) is > 0 and var day && !days.Exists(known => known.Number == day))
                days.Add(new(day, word));
            if (Calendar.Month(letters, language) is > 0 and var month && IsBesideFigure(prose, word) && !dates.Exists(known => known.Number == month))
                dates.Add(new(month, word));
        }

        return (dates, days);
    }

    // "2. September", "September 2026", "2 de septiembre", "1er mai", "the 2nd of September".
    static bool IsBesideFigure(string prose, Stretch word)
    {
        var after = word.End;
        while (after < prose.Length && (Words.IsSpace(prose[after]) || prose[after] is '.' or ','))
            after++;
        if (after < prose.Length && char.IsAsciiDigit(prose[after]))
            return true;
        var before = prose[Math.Max(0, word.Start - 10)..word.Start].TrimEnd(' ', '\u00A0', '\u202F');
        foreach (var link in (string[])[" de", " of"])
        {
            if (before.EndsWith(link, StringComparison.OrdinalIgnoreCase))
                before = before[..^link.Length].TrimEnd();
        }

        before = before.TrimEnd('.', 'º', '°');
        if (before.Length > 2 && before[^2..] is "er" or "st" or "nd" or "rd" or "th")
            before = before[..^2];
        return before.Length > 0 && char.IsAsciiDigit(before[^1]);
    }
}
