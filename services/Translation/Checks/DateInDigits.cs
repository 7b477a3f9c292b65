using System.Globalization;

namespace ChasPravdy.Translation.Checks;

/// <summary>Dates such as 02.09.2026, 2/9/2026, 2026-09-02, and in German 2.9.</summary>
static class DateInDigits
{
    /// <summary>Adds the date's day, month and year, and gives its end; the same place when no date starts here.</summary>
    public static int Read(string text, int start, string language, List<Figure> figures)
    {
        Span<(int At, int Length)> parts = stackalloc (int, int)[3];
        var (count, at, mark) = (0, start, '\0');
        while (count < 3)
        {
            var end = at;
            while (end < text.Length && end - at <= 4 && char.IsAsciiDigit(text[end]))
                end++;
            if (end == at || end - at > 4)
                return start;
            parts[count++] = (at, end - at);
            at = end;
            if (count == 3 || at + 1 >= text.Length || text[at] is not ('.' or '/' or '-') || (mark != '\0' && text[at] != mark)
                || !char.IsAsciiDigit(text[at + 1]))
                break;
            mark = text[at++];
        }

        if (count == 2 && language == "de" && mark == '.' && at < text.Length && text[at] == '.')
            return Short(text, start, at + 1, parts[0], parts[1], figures);
        if (count < 3 || (at < text.Length && char.IsAsciiDigit(text[at])))
            return start;
        var yearFirst = parts[0].Length == 4;
        var (day, month, year) = yearFirst ? (parts[2], parts[1], parts[0]) : (parts[0], parts[1], parts[2]);
        if (year.Length != 4 || day.Length > 2 || month.Length > 2)
            return start;
        // American dates name the month first. When both could be a month, nobody can tell: the check takes either.
        if (!yearFirst && language == "en" && mark == '/' && Value(text, day) <= 12)
            (day, month) = (month, day);
        return Add(text, start, at, day, month, year, figures) ? at : start;
    }

    // "am 2.9." is a date, "kostet 2.9." at a sentence's end may be meant as a number.
    static int Short(string text, int start, int end, (int At, int Length) day, (int At, int Length) month, List<Figure> figures)
    {
        if (day.Length > 2 || month.Length > 2 || Value(text, day) is not (>= 1 and <= 31 and var d) || Value(text, month) is not (>= 1 and <= 12 and var m))
            return start;
        var place = new Stretch(start, end - start);
        figures.Add(new(place, place.In(text), [Name(d), $"{d}.{m}"]));
        figures.Add(new(place, place.In(text), [Name(m)], IsMonth: true));
        return end;
    }

    static bool Add(
        string text, int start, int end, (int, int) day, (int, int) month, (int, int) year, List<Figure> figures)
    {
        var (d, m) = (Value(text, day), Value(text, month));
        if (d is < 1 or > 31 || m is < 1 or > 31 || (d > 12 && m > 12))
            return false;
        var place = new Stretch(start, end - start);
        var written = place.In(text);
        IReadOnlyList<string> either = d <= 12 && m <= 12 && written.Contains('/', StringComparison.Ordinal) ? [Name(d), Name(m)] : [Name(d)];
        figures.Add(new(place, written, m > 12 ? [Name(m)] : either));
        figures.Add(new(place, written, m > 12 ? [Name(d)] : either.Count > 1 ? [Name(m), Name(d)] : [Name(m)], IsMonth: true));
        figures.Add(new(place, written, [Name(Value(text, year))]));
        return true;
    }

    static int Value(string text, (int At, int Length) part) =>
        int.Parse(text.AsSpan(part.At, part.Length), NumberStyles.None, CultureInfo.InvariantCulture);

    static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);
}
