using ChasPravdy.Translation.Glossaries;
using CsCheck;

namespace ChasPravdy.Tests.Unit.Translation;

/// <summary>Glossaries of any kind, for properties.</summary>
static class AnyGlossary
{
    static readonly string[] Words =
        ["Union", "union", "Верховна Рада", "м’яч", "l’État", "Grundgesetz", "EU-Kommission", "G7", "año", "й", "U.S.", "a<b&c>", "\"x\"", "😀 smile"];

    public static readonly Gen<string> Texts = Gen.Select(Gen.OneOf(Words), Gen.OneOf(Words)).Select((a, b) => $"{a} {b}");

    public static readonly Gen<Term> Terms =
        from text in Texts
        from translations in Texts.Select(Gen.Enum<TranslationStatus>()).Select((text, status) => new TermTranslation(text, status)).Array[1, 3]
        from note in Gen.OneOf<string?>(null, "Siehe <dort> & da.", "Zwei\nZeilen")
        from forbidden in Texts.Array[0, 2]
        from rule in Gen.Enum<CaseRule>()
        from status in Gen.Enum<TermStatus>()
        from blocking in Gen.Bool
        let kept = translations.DistinctBy(translation => translation.Text).ToList()
        select new Term(text, kept, note, [.. forbidden.Except(kept.Select(translation => translation.Text)).Distinct()], rule, status, blocking);

    /// <summary>Terms that can stand in one glossary.</summary>
    public static readonly Gen<List<Term>> Lists =
        Terms.Array[0, 12].Select(terms => terms.DistinctBy(term => Term.IdOf(Guid.Empty, term.Text)).ToList());

    public static Term A(string text, string translation = "x", params string[] forbidden) =>
        new(text, [new(translation)], null, forbidden, CaseRule.Insensitive, TermStatus.Approved, false);
}
