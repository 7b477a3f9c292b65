namespace ChasPravdy.Translation.Checks;

/// <summary>
/// A translation that is its source again. Several words are a forgotten sentence and block; a few may be a name or the same in both
/// languages ("Taxi"); figures alone are always the same.
/// </summary>
public static class UntranslatedCheck
{
    public const string Id = "untranslated";

    const int Several = 4;

    public static IEnumerable<Finding> In(TranslatedSegment segment)
    {
        if (!segment.Text.AsSpan().Trim().SequenceEqual(segment.Source.AsSpan().Trim()) || segment.Words.Count == 0)
            yield break;
        // German writes every noun with a capital; elsewhere capitals throughout are a name.
        var isName = segment.From != "de" && segment.Words.All(word => char.IsUpper(segment.Text[word.Start]));
        var severity = isName || segment.Words.Count == 1 ? Severity.Hint : segment.Words.Count < Several ? Severity.Warning : Severity.Blocking;
        yield return new(Id, severity, "untranslated.same", [], new Stretch(0, segment.Text.Length), new Stretch(0, segment.Source.Length));
    }
}
