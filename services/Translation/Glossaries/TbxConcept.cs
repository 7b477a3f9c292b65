namespace ChasPravdy.Translation.Glossaries;

/// <summary>A concept of a TBX document: terms of any languages for one thing.</summary>
public sealed record TbxConcept(int Line)
{
    public List<string> Notes { get; } = [];
    public List<TbxTerm> Terms { get; } = [];

    /// <summary>The entries that the concept makes in a glossary: one for each term of the source language; none without both languages.</summary>
    public IEnumerable<Term> In(string source, string target)
    {
        var (forbidden, translations) = (new List<string>(), new List<TermTranslation>());
        foreach (var term in Terms.Where(term => term.Language == target))
        {
            if (term.IsDeprecated)
                forbidden.Add(term.Text);
            else
                translations.Add(new(term.Text, term.IsAdmitted(isFirst: translations.Count == 0) ? TranslationStatus.Admitted : TranslationStatus.Preferred));
        }

        if (translations.Count + forbidden.Count == 0)
            yield break;
        var note = Notes.Count == 0 ? null : string.Join('\n', Notes.Distinct());
        foreach (var term in Terms.Where(term => term.Language == source))
        {
            yield return new(
                term.Text,
                translations,
                note,
                forbidden,
                term.Says(Tbx.Exact) ? CaseRule.Exact : term.Says(Tbx.FirstLetter) ? CaseRule.FirstLetter : CaseRule.Insensitive,
                term.IsDeprecated ? TermStatus.Deprecated : term.Says(Tbx.Proposed) ? TermStatus.Proposed : TermStatus.Approved,
                term.Says(Tbx.Blocking));
        }
    }
}

/// <summary>A term of one language: its language without a region, and what is noted about it.</summary>
public sealed class TbxTerm(string language)
{
    readonly List<string> own = [];

    public string Language => language;
    public string Text { get; set; } = "";
    public string? Status { get; set; }

    /// <summary>Deprecated and superseded terms must not be used any more.</summary>
    public bool IsDeprecated => Status is { } status && (status.StartsWith("deprecated", StringComparison.Ordinal) || status.StartsWith("superseded", StringComparison.Ordinal));

    /// <summary>Of terms without a status, the first is preferred.</summary>
    public bool IsAdmitted(bool isFirst) => Status?.StartsWith("admitted", StringComparison.Ordinal) ?? !isFirst;

    public bool Says(string said) => own.Contains(said);

    public void Add(string said) => own.Add(said);
}
