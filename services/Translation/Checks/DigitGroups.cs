namespace ChasPravdy.Translation.Checks;

/// <summary>How languages part the digits of a number: 1.234.567,8 and 1,234,567.8 and 1 234 567,8.</summary>
static class DigitGroups
{
    const int Most = 12;

    /// <summary>Where the number ends that starts here, and its groups of digits.</summary>
    public static int End(string text, int start, out List<Stretch> groups)
    {
        groups = [];
        var (at, end) = (start, EndOfDigits(text, start));
        groups.Add(new(at, end - at));
        while (groups.Count < Most && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && Parts(text[end]))
        {
            at = end + 1;
            var next = EndOfDigits(text, at);
            // A space parts thousands only, never in a number that has had a comma or a point.
            if (!IsPoint(text[end]) && (next - at != 3 || groups[0].Length > 3 || groups.Any(g => g.Start > start && IsPoint(text[g.Start - 1]))))
                break;
            end = next;
            groups.Add(new(at, end - at));
        }

        return end;
    }

    /// <summary>The number with a point for its fraction and nothing else; null when the groups make no number.</summary>
    public static string? Value(string text, List<Stretch> groups, string language)
    {
        List<Stretch> pointed = [.. groups.Skip(1).Where(group => IsPoint(text[group.Start - 1]))];
        if (pointed.Count == 0)
            return Joined(text, groups);
        var last = text[pointed[^1].Start - 1];
        var ofLast = pointed.Count(group => text[group.Start - 1] == last);
        var isFraction = ofLast == 1 && (pointed.Count > 1 || groups.Count > 2 || !LooksLikeThousands(text, groups, last, language));
        // An English list "1,200,5" or an address "10.0.0.1" is no number.
        var whole = isFraction ? groups.SkipLast(1) : groups;
        if ((isFraction && groups[^1] != pointed[^1]) || whole.Skip(1).Any(group => group.Length != 3))
            return null;
        return Joined(text, whole) + (isFraction ? "." + groups[^1].In(text) : "");
    }

    // "1.234" is a thousand and more in German, and one and a bit in English.
    static bool LooksLikeThousands(string text, List<Stretch> groups, char mark, string language) =>
        groups[^1].Length == 3 && groups[0].Length <= 3 && text[groups[0].Start] != '0' && mark == (language == "en" ? ',' : '.');

    static string Joined(string text, IEnumerable<Stretch> groups) => string.Concat(groups.Select(group => group.In(text)));

    static int EndOfDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    static bool IsPoint(char c) => c is '.' or ',';

    static bool Parts(char c) => IsPoint(c) || Words.IsSpace(c) || c is '\'' or '’';
}
