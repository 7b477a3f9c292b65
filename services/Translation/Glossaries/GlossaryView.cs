using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Glossaries;

/// <summary>A glossary, or the part of it that was asked for.</summary>
/// <param name="Source">The language of the terms.</param>
/// <param name="Target">The language of their translations.</param>
/// <param name="Version">Its version, also the ETag.</param>
/// <param name="Count">How many terms the whole glossary holds.</param>
/// <param name="Items">In the order of the alphabet, letter by letter.</param>
/// <param name="Next">The cursor of the next part; null at the end.</param>
public sealed record GlossaryView(string Source, string Target, long Version, int Count, IReadOnlyList<TermView> Items, string? Next)
{
    const int PageSize = 200;

    public static GlossaryView Of(OpenGlossary glossary, string? q = null, TermPlace? after = null)
    {
        var terms = glossary.Sorted.AsEnumerable();
        if (after is { } place)
            terms = terms.SkipWhile(term => TermPlace.Alphabet.Compare(term.Text, place.Text) <= 0);
        if (!string.IsNullOrWhiteSpace(q))
            terms = terms.Where(term => Mentions(term, q.Trim()));
        var page = Page.Of([.. terms.Take(PageSize + 1)], PageSize, term => new TermPlace(term.Text).ToString());
        return new(
            glossary.Source,
            glossary.Target,
            glossary.State.Version,
            glossary.State.Terms.Count,
            [.. page.Items.Select(term => TermView.Of(glossary.State.Id, term))],
            page.Next);
    }

    static bool Mentions(Term term, string q) =>
        term.Text.Contains(q, StringComparison.OrdinalIgnoreCase)
        || term.Translations.Any(translation => translation.Text.Contains(q, StringComparison.OrdinalIgnoreCase));
}

/// <summary>An entry, as the API gives it.</summary>
public sealed record TermView(
    Guid Id,
    string Term,
    IReadOnlyList<TermTranslation> Translations,
    string? Note,
    IReadOnlyList<string> Forbidden,
    CaseRule Case,
    TermStatus Status,
    bool Blocking)
{
    public static TermView Of(Guid glossary, Term term) => new(
        Glossaries.Term.IdOf(glossary, term.Text), term.Text, term.Translations, term.Note, term.Forbidden, term.Case, term.Status, term.Blocking);
}
