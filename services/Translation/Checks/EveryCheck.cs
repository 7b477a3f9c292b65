namespace ChasPravdy.Translation.Checks;

/// <summary>All checks, in the order in which their findings are shown.</summary>
public static class EveryCheck
{
    /// <summary>A text that is wrong throughout is not told so a thousand times.</summary>
    const int MostFindings = 20;

    static readonly (string Id, Func<TranslatedSegment, IEnumerable<Finding>> In)[] All =
    [
        (NumbersCheck.Id, NumbersCheck.In),
        (DatesCheck.Id, DatesCheck.In),
        (LinksCheck.Id, LinksCheck.In),
        (MarkdownCheck.Id, MarkdownCheck.In),
        (ForbiddenCheck.Id, ForbiddenCheck.In),
        (GlossaryCheck.Id, GlossaryCheck.In),
        (AlphabetCheck.Id, AlphabetCheck.In),
        (UntranslatedCheck.Id, UntranslatedCheck.In),
        (NamesCheck.Id, NamesCheck.In),
        (PairsCheck.Id, PairsCheck.In),
        (EndingCheck.Id, EndingCheck.In),
        (DoubledCheck.Id, DoubledCheck.In),
        (LengthCheck.Id, LengthCheck.In),
        (SpacesCheck.Id, SpacesCheck.In),
        (ControlsCheck.Id, ControlsCheck.In),
        (TypographyCheck.Id, TypographyCheck.In),
    ];

    /// <summary>The checks' names, as findings and dismissals give them.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. All.Select(check => check.Id)];

    /// <summary>What the checks find in a translation; at most twenty places each.</summary>
    public static IEnumerable<Finding> Of(TranslatedSegment segment) => All.SelectMany(check => check.In(segment).Take(MostFindings));
}
