namespace ChasPravdy.Translation.Checks;

/// <summary>Words that the glossary forbids as a translation of a term that the source holds.</summary>
public static class ForbiddenCheck
{
    public const string Id = "forbidden";

    public static IEnumerable<Finding> In(TranslatedSegment segment) =>
        from use in segment.TermUses
        from place in use.Forbidden
        select new Finding(
            Id, Severity.Blocking, "forbidden.found", [place.In(segment.Text), use.Term, use.Translation], place, use.AtSource);
}
