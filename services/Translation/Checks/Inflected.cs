namespace ChasPravdy.Translation.Checks;

/// <summary>Finds terms in text that bends its words, as far as a common beginning can: "Übersetzung" in "Übersetzungen", "мова" in "мовою".</summary>
static class Inflected
{
    const int ShortestStem = 4, LongestEnding = 4;

    /// <summary>Every place where the term's words stand side by side, whatever their endings.</summary>
    public static IEnumerable<Stretch> Find(string text, IReadOnlyList<Stretch> words, string term, bool matchCase)
    {
        List<Stretch> parts = [.. Words.In(term)];
        for (var at = 0; parts.Count > 0 && at + parts.Count <= words.Count; at++)
        {
            var matches = 0;
            while (matches < parts.Count && IsForm(
                text.AsSpan(words[at + matches].Start, words[at + matches].Length), term.AsSpan(parts[matches].Start, parts[matches].Length), matchCase))
                matches++;
            if (matches == parts.Count)
                yield return new(words[at].Start, words[at + matches - 1].End - words[at].Start);
        }
    }

    static bool IsForm(ReadOnlySpan<char> word, ReadOnlySpan<char> term, bool matchCase)
    {
        var compare = matchCase ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        // Short words and those in capitals do not bend: "EU" is not in "Europa".
        if (term.Length < ShortestStem || term.IndexOfAnyExceptInRange('A', 'Z') < 0)
            return word.Equals(term, compare);
        var stem = term[..Math.Max(ShortestStem - 1, term.Length - 2)];
        return word.StartsWith(stem, compare) && word.Length <= term.Length + LongestEnding;
    }
}
