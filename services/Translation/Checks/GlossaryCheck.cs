namespace ChasPravdy.Translation.Checks;

/// <summary>A term of the glossary becomes what the glossary says.</summary>
public static class GlossaryCheck
{
    public const string Id = "glossary";

    public static IEnumerable<Finding> In(TranslatedSegment segment) => segment.TermUses
        .Where(use => !use.IsTranslated)
        .Select(use => new Finding(
            Id, use.IsBlocking ? Severity.Blocking : Severity.Warning, "glossary.missing",
            [use.AtSource.In(segment.Source), use.Translation], null, use.AtSource));
}
