namespace ChasPravdy.Translation.Checks;

/// <summary>A translation that is much shorter or longer than its source lets expect has lost or gained something.</summary>
public static class LengthCheck
{
    public const string Id = "length";

    const int ShortestToJudge = 30;
    const double TooShort = 0.45, TooLong = 2.2;

    // How long the same news is, beside English.
    static readonly Dictionary<string, double> Lengths = new()
    {
        ["en"] = 1,
        ["es"] = 1.15,
        ["de"] = 1.12,
        ["fr"] = 1.18,
        ["it"] = 1.13,
        ["uk"] = 1.02,
    };

    public static IEnumerable<Finding> In(TranslatedSegment segment)
    {
        var expected = Letters(segment.SourceProse) * Lengths[segment.Into] / Lengths[segment.From];
        if (expected < ShortestToJudge)
            yield break;
        var ratio = Letters(segment.Prose) / expected;
        if (ratio is < TooShort or > TooLong)
        {
            var percent = Math.Round(ratio * 100).ToString(System.Globalization.CultureInfo.InvariantCulture);
            yield return new(Id, Severity.Warning, ratio < 1 ? "length.short" : "length.long", [percent]);
        }
    }

    static int Letters(string prose)
    {
        var count = 0;
        foreach (var c in prose)
        {
            if (c != Prose.Blot && !char.IsWhiteSpace(c))
                count++;
        }

        return count;
    }
}
