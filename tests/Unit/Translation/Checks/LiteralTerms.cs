using ChasPravdy.Translation.Checks;

namespace ChasPravdy.Tests.Unit.Translation.Checks;

/// <summary>A glossary that finds its words exactly as they are.</summary>
sealed class LiteralTerms(params (string Term, string Translation, string Forbidden)[] terms) : ITerms
{
    public IEnumerable<TermUse> In(string source, string text) =>
        from term in terms
        from at in Places(source, term.Term)
        select new TermUse(
            term.Term, at, term.Translation, Places(text, term.Translation).Any(), [.. Places(text, term.Forbidden)], term.Term == "WHO");

    static IEnumerable<Stretch> Places(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            yield return new(at, word.Length);
    }
}
