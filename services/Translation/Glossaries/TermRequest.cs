namespace ChasPravdy.Translation.Glossaries;

/// <summary>An entry as the API takes it.</summary>
/// <param name="Term">One line; 200 characters at most.</param>
/// <param name="Translations">The best first; 1 to 20.</param>
/// <param name="Note">For translators.</param>
/// <param name="Forbidden">What the term must not become; 20 at most.</param>
/// <param name="Case">insensitive, firstLetter or exact.</param>
/// <param name="Status">proposed, approved or deprecated.</param>
/// <param name="Blocking">True when a translation without it cannot be submitted.</param>
/// <param name="Id">Need not be sent; it follows from the term.</param>
public sealed record TermRequest(
    string Term,
    IReadOnlyList<TermTranslation?> Translations,
    string? Note = null,
    IReadOnlyList<string?>? Forbidden = null,
    CaseRule Case = CaseRule.Insensitive,
    TermStatus Status = TermStatus.Approved,
    bool Blocking = false,
    Guid? Id = null);
