namespace ChasPravdy.Translation.Checks;

/// <summary>White space that readers would see: at the ends of a segment, doubled, or before a comma.</summary>
public static class SpacesCheck
{
    public const string Id = "spaces";

    public static IEnumerable<Finding> In(TranslatedSegment segment)
    {
        var text = segment.Text;
        var (leading, trailing) = (text.Length - text.AsSpan().TrimStart().Length, text.Length - text.AsSpan().TrimEnd().Length);
        if (leading == text.Length)
            yield break;
        // What stands between two sentences is kept from the source.
        if (leading > 0)
            yield return new(Id, Severity.Warning, "spaces.leading", [], new Stretch(0, leading));
        if (trailing > 0)
            yield return new(Id, Severity.Warning, "spaces.trailing", [], new Stretch(text.Length - trailing, trailing));
        for (var at = leading; at < text.Length - trailing; at++)
        {
            if (!Words.IsSpace(text[at]))
                continue;
            var end = at + 1;
            while (Words.IsSpace(text[end]))
                end++;
            if (end - at > 1)
                yield return new(Id, Severity.Hint, "spaces.double", [], new Stretch(at, end - at));
            if (text[end] is ',' or '.' && end + 1 < text.Length && text[end + 1] is ' ' or '\u00A0')
                yield return new(Id, Severity.Hint, "spaces.before", [text[end].ToString()], new Stretch(at, end + 1 - at));
            at = end;
        }
    }
}
