using ChasPravdy.Platform;
using ChasPravdy.Translation.Checks;

namespace ChasPravdy.Translation.Glossaries;

/// <summary>A glossary as the checks ask it: approved terms, found for certain, and what became of each.</summary>
public sealed class GlossaryTerms(OpenGlossary glossary) : ITerms
{
    public IEnumerable<TermUse> In(string source, string text)
    {
        var matches = glossary.Matcher.Matches(source).Where(match => !match.Weak && match.Term.Status == TermStatus.Approved).ToList();
        if (matches.Count == 0)
            yield break;
        var translation = StemmedText.Of(text, glossary.Target);
        var told = new HashSet<Term>(ReferenceEqualityComparer.Instance);
        foreach (var match in matches)
            yield return Of(match, translation, isFirst: told.Add(match.Term));
    }

    TermUse Of(TermMatch match, StemmedText translation, bool isFirst)
    {
        var term = match.Term;
        List<StemmedText> allowed = [.. term.Translations.Select(known => StemmedText.Of(known.Text, glossary.Target))];
        List<Stretch> found = [.. allowed.SelectMany(known => Places(translation, known))];
        var isTranslated = found.Count > 0 || allowed.Any(translation.HasInCompound);
        return new(
            term.Text,
            new(match.Start, match.Length),
            (term.Translations.FirstOrDefault(known => known.Status == TranslationStatus.Preferred) ?? term.Translations[0]).Text,
            isTranslated,
            isFirst ? [.. Forbidden(term, translation, found)] : [],
            term.Blocking);
    }

    // A forbidden word inside an allowed translation is a part of that.
    IEnumerable<Stretch> Forbidden(Term term, StemmedText translation, List<Stretch> allowed) => term.Forbidden
        .SelectMany(word => Places(translation, StemmedText.Of(word, glossary.Target)))
        .Where(place => !allowed.Any(other => other.Start <= place.Start && place.End <= other.End))
        .Distinct();

    static IEnumerable<Stretch> Places(StemmedText text, StemmedText phrase) =>
        text.Find(phrase).Select(place => new Stretch(place.Start, place.Length));
}
