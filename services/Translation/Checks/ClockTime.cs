using System.Globalization;

namespace ChasPravdy.Translation.Checks;

/// <summary>Times of day: 20:15, 8:15 p.m., 20.15 Uhr, 20 Uhr 15, 20 h 15.</summary>
static class ClockTime
{
    /// <summary>The time whose hour (and minutes, after a point) are these groups, and where it ends; null if it is none.</summary>
    public static (IReadOnlyList<string> Readings, int End)? Read(string text, List<Stretch> groups, int end)
    {
        if (groups.Count > 2 || groups[0].Length > 2 || (groups.Count == 2 && (groups[1].Length != 2 || text[groups[1].Start - 1] != '.')))
            return null;
        var hour = int.Parse(groups[0].In(text), CultureInfo.InvariantCulture);
        if (hour > 24)
            return null;
        var minutes = groups.Count == 2 ? groups[1].In(text) : null;
        var known = false;
        if (minutes is null && end < text.Length && text[end] == ':' && TwoDigits(text, end + 1) is { } afterColon)
            (minutes, end, known) = (afterColon, end + 3, true);
        var after = Skip(text, end);
        if (Starts(text, after, "Uhr"))
            (minutes, end) = minutes is null ? After(text, after + 3) : (minutes, after + 3);
        else if (minutes is null && Starts(text, after, "h"))
            (minutes, end) = After(text, after + 1);
        else if (HalfOfDay(text, after) is { } half)
            (hour, end) = (hour % 12 + half, EndOfHalf(text, after));
        else if (!known)
            return null;
        return minutes is null || string.CompareOrdinal(minutes, "60") < 0 ? (Readings(hour, minutes), end) : null;
    }

    /// <summary>A time, also as somebody means it who counts to twelve, and as a bare hour.</summary>
    public static IReadOnlyList<string> Readings(int hour, string? minutes)
    {
        if (hour > 24 || string.CompareOrdinal(minutes, "60") >= 0)
            return [];
        List<string> readings = [At(hour)];
        if (hour > 12)
            readings.Add(At(hour - 12));
        if (minutes is null or "00")
            readings.Add(hour.ToString(CultureInfo.InvariantCulture));
        if (minutes is null or "00" && hour > 12)
            readings.Add((hour - 12).ToString(CultureInfo.InvariantCulture));
        return readings;

        string At(int hour) => string.Create(CultureInfo.InvariantCulture, $"{hour}:{minutes ?? "00"}");
    }

    // "20 h 40", "20 Uhr 40", "20h40"
    static (string? Minutes, int End) After(string text, int end)
    {
        var at = Skip(text, end);
        return TwoDigits(text, at) is { } minutes ? (minutes, at + 2) : (null, end);
    }

    static string? TwoDigits(string text, int at) =>
        at + 1 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1])
        && (at + 2 == text.Length || !char.IsAsciiDigit(text[at + 2]))
            ? text.Substring(at, 2)
            : null;

    static int? HalfOfDay(string text, int at) => at + 1 >= text.Length || EndOfHalf(text, at) == at ? null : text[at] is 'p' or 'P' ? 12 : 0;

    // am, a.m., PM, p.m.; but not "am" of "8 am Abend": what follows must not be a German word.
    static int EndOfHalf(string text, int at)
    {
        if (at >= text.Length || text[at] is not ('a' or 'A' or 'p' or 'P'))
            return at;
        var dotted = at + 1 < text.Length && text[at + 1] == '.';
        var m = dotted ? Skip(text, at + 2) : at + 1;
        if (m >= text.Length || text[m] is not ('m' or 'M') || (m + 1 < text.Length && char.IsLetterOrDigit(text[m + 1])))
            return at;
        return dotted && m + 1 < text.Length && text[m + 1] == '.' ? m + 2 : m + 1;
    }

    static int Skip(string text, int at) => at < text.Length && Words.IsSpace(text[at]) ? at + 1 : at;

    static bool Starts(string text, int at, string word) =>
        string.CompareOrdinal(text, at, word, 0, word.Length) == 0
        && (at + word.Length >= text.Length || !char.IsLetter(text[at + word.Length]));
}
