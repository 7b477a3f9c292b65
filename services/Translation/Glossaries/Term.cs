using System.Text;
using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Glossaries;

/// <summary>What a glossary says about one term of the source language. Stored in events: only add optional fields.</summary>
/// <param name="Text">The term, as it was sent.</param>
/// <param name="Translations">What it may become, the best first.</param>
/// <param name="Note">For translators.</param>
/// <param name="Forbidden">What it must not become.</param>
/// <param name="Case">Which capitals the term needs in the source.</param>
/// <param name="Status">Whether it counts.</param>
/// <param name="Blocking">True when a translation without it cannot be submitted.</param>
public sealed record Term(
    string Text,
    IReadOnlyList<TermTranslation> Translations,
    string? Note,
    IReadOnlyList<string> Forbidden,
    CaseRule Case,
    TermStatus Status,
    bool Blocking)
{
    /// <summary>The entry's id: the same term, composed or decomposed, is the same entry of a glossary.</summary>
    public static Guid IdOf(Guid glossary, string text) => Uuid5.Of(glossary, text.Normalize(NormalizationForm.FormC));

    /// <summary>True when nothing differs.</summary>
    public bool SaysTheSameAs(Term other) =>
        this with { Translations = other.Translations, Forbidden = other.Forbidden } == other
        && Translations.SequenceEqual(other.Translations) && Forbidden.SequenceEqual(other.Forbidden);
}

/// <param name="Text">In the target language.</param>
/// <param name="Status">Preferred, or only admitted.</param>
public sealed record TermTranslation(string Text, TranslationStatus Status = TranslationStatus.Preferred);

public enum TranslationStatus
{
    Preferred,
    Admitted,
}

public enum CaseRule
{
    /// <summary>Capitals do not matter.</summary>
    Insensitive,

    /// <summary>The first letter must be as in the term: <c>Polish</c> is not <c>polish</c>.</summary>
    FirstLetter,

    /// <summary>Every letter must be as in the term: <c>US</c> is not <c>us</c>.</summary>
    Exact,
}

public enum TermStatus
{
    /// <summary>Shown to translators, but no check demands it.</summary>
    Proposed,

    Approved,

    /// <summary>Kept to be known, and found in no text any more.</summary>
    Deprecated,
}
