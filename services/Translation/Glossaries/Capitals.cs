namespace ChasPravdy.Translation.Glossaries;

/// <summary>Whether what was found has the capitals that its term asks for.</summary>
static class Capitals
{
    /// <param name="rule">What the term asks for.</param>
    /// <param name="term">The term, from its first word to its last.</param>
    /// <param name="found">One of its forms in a text.</param>
    /// <param name="isFirst">True where a sentence begins: there a capital says nothing.</param>
    public static bool Fit(CaseRule rule, string term, string found, bool isFirst) => rule switch
    {
        CaseRule.Insensitive => true,
        CaseRule.FirstLetter => SameFirst(term, found, isFirst),
        _ => SameFirst(term, found, isFirst) && SameAfterFirst(term, found),
    };

    static bool SameFirst(string term, string found, bool isFirst) =>
        char.IsUpper(term[0]) == char.IsUpper(found[0]) || (isFirst && char.IsUpper(found[0]));

    // Word by word, as far as the shorter form goes: endings may differ, and so may their number.
    static bool SameAfterFirst(string term, string found)
    {
        var (words, forms) = (Words(term), Words(found));
        for (var word = 0; word < Math.Min(words.Length, forms.Length); word++)
        {
            for (var i = word == 0 ? 1 : 0; i < Math.Min(words[word].Length, forms[word].Length); i++)
            {
                if (char.IsUpper(words[word][i]) != char.IsUpper(forms[word][i]))
                    return false;
            }
        }

        return true;
    }

    static string[] Words(string text) => text.Split([' ', '\u00A0', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
}
