namespace ChasPravdy.Translation.Checks;

/// <summary>
/// Compares figures: numbers, amounts, times and dates, each text read as its language writes them. A figure that became another
/// blocks; one that is only missing, or only added, is a warning, since translators may write it out or take it from the context.
/// </summary>
public static class NumbersCheck
{
    public const string Id = "numbers";

    public static IEnumerable<Finding> In(TranslatedSegment segment)
    {
        var source = FigureReader.In(segment.SourceProse, segment.From, segment.Into);
        var text = FigureReader.In(segment.Prose, segment.Into, segment.From);
        if (source.Count + text.Count == 0)
            return [];
        var (missing, added) = FigureMatch.Unmatched(source, text);
        if (missing.Count > 0)
            missing = Unexplained(missing, segment.Prose, segment.Into);
        if (added.Count > 0)
            added = Unexplained(added, segment.SourceProse, segment.From);
        return Findings(missing, added, segment);
    }

    static List<Figure> Unexplained(List<Figure> figures, string other, string language)
    {
        var words = NumberWords.In(other, language);
        return [.. figures.Where(figure => !figure.IsMonth && !figure.Readings.Any(reading => reading == "1" || words.Contains(reading)))];
    }

    static IEnumerable<Finding> Findings(List<Figure> missing, List<Figure> added, TranslatedSegment segment)
    {
        for (var i = 0; i < Math.Max(missing.Count, added.Count); i++)
        {
            var (gone, come) = (missing.ElementAtOrDefault(i), added.ElementAtOrDefault(i));
            if (gone is not null && come is not null)
            {
                var (was, @is) = (gone.At.In(segment.Source), come.At.In(segment.Text));
                yield return gone.Digits == come.Digits && was == @is
                    ? new(Id, Severity.Warning, "numbers.format", [@is], come.At, gone.At)
                    : new(Id, IsConverted(gone, come, segment) ? Severity.Warning : Severity.Blocking, "numbers.changed", [was, @is], come.At, gone.At);
            }
            else if (gone is not null)
            {
                yield return new(Id, Severity.Warning, "numbers.missing", [gone.At.In(segment.Source)], null, gone.At);
            }
            else if (come is not null)
            {
                yield return new(Id, Severity.Warning, "numbers.added", [come.At.In(segment.Text)], come.At);
            }
        }
    }

    // Miles become kilometres: another figure for the same distance.
    static bool IsConverted(Figure gone, Figure come, TranslatedSegment segment) =>
        ImperialUnits.Follow(segment.Source, gone.At.End) != ImperialUnits.Follow(segment.Text, come.At.End);
}
