using System.Globalization;

namespace ChasPravdy.Translation.Checks;

/// <summary>Reads the figures of a text as its language writes them. Linear in the text's length.</summary>
static class FigureReader
{
    const int MostDigits = 24;

    /// <param name="prose">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="other">The other text's language: its words for large numbers may have been left standing.</param>
    public static List<Figure> In(string prose, string language, string other)
    {
        var figures = new List<Figure>();
        var at = prose.AsSpan().IndexOfAnyInRange('0', '9');
        while (at >= 0)
        {
            var end = DateInDigits.Read(prose, at, language, figures);
            if (end == at)
                end = Number(prose, at, language, other, figures);
            var next = prose.AsSpan(end).IndexOfAnyInRange('0', '9');
            at = next < 0 ? -1 : end + next;
        }

        return figures;
    }

    static int Number(string prose, int start, string language, string other, List<Figure> figures)
    {
        var end = DigitGroups.End(prose, start, out var groups);
        if (DigitGroups.Value(prose, groups, language) is not { } value)
        {
            // Like 192.168.0.1: every group is a number of its own.
            foreach (var group in groups)
                figures.Add(new(group, group.In(prose), [Plain(group.In(prose))]));
            return end;
        }

        var digits = prose[start..end];
        if (ClockTime.Read(prose, groups, end) is { } time)
        {
            figures.Add(new(new(start, time.End - start), digits, time.Readings));
            return time.End;
        }

        var (factor, unit, sure) = LargeNumbers.After(prose, end, language, other);
        List<string> readings = [];
        if (factor != 1)
            readings.Add(Times(value, factor));
        if (!sure)
            readings.Add(Plain(value));
        if (groups is [{ Length: <= 2 }, { Length: 2 } minutes] && prose[minutes.Start - 1] == '.')
            readings.AddRange(ClockTime.Readings(int.Parse(groups[0].In(prose), CultureInfo.InvariantCulture), minutes.In(prose)));
        figures.Add(new(new(start, (sure ? unit : end) - start), digits, readings));
        return sure ? unit : end;
    }

    // "007" is 7, "1.50" is 1.5.
    static string Plain(string digits) => digits.Length <= MostDigits
        ? decimal.Parse(digits, CultureInfo.InvariantCulture).ToString("0.########################", CultureInfo.InvariantCulture)
        : digits;

    static string Times(string digits, decimal factor) => digits.Length <= MostDigits - 12
        ? (decimal.Parse(digits, CultureInfo.InvariantCulture) * factor).ToString("0.########################", CultureInfo.InvariantCulture)
        : digits;
}
