namespace ChasPravdy.Translation.Checks;

/// <summary>
/// Letters of another alphabet that nobody sees: a Latin i in a Ukrainian word, a Cyrillic о in a Latin one. Search, speech and
/// hyphenation see them. Also letters that Ukrainian does not have, and texts that are in the other alphabet altogether.
/// </summary>
public static class AlphabetCheck
{
    public const string Id = "alphabet";

    const string LatinLike = "aceiopxyABCEHIKMOPTXïÏ";
    const string CyrillicLike = "асеіорхуАВСЕНІКМОРТХїЇ";
    const string Russian = "ыэъёЫЭЪЁ";

    public static IEnumerable<Finding> In(TranslatedSegment segment)
    {
        var isCyrillic = TranslatedSegment.IsCyrillic(segment.Into);
        if (!isCyrillic && !segment.Prose.AsSpan().ContainsAnyInRange('\u0400', '\u052F'))
            yield break;
        var (own, foreign) = (0, 0);
        foreach (var word in segment.Words)
        {
            var (latin, cyrillic) = Count(segment.Prose, word);
            (own, foreign) = isCyrillic ? (own + cyrillic, foreign + latin) : (own + latin, foreign + cyrillic);
            if (latin > 0 && cyrillic > 0 && Lookalikes(segment.Prose, word, isCyrillic || cyrillic > latin) is { Length: > 0 } letters)
                yield return new(Id, Severity.Blocking, isCyrillic ? "alphabet.latin" : "alphabet.cyrillic", [word.In(segment.Text), letters], word);
            if (isCyrillic && Russian.Any(letter => segment.Text.AsSpan(word.Start, word.Length).Contains(letter)))
                yield return new(Id, Severity.Warning, "alphabet.russian", [word.In(segment.Text)], word);
        }

        if (foreign > 0 && own == 0 && segment.Words.Count > 1)
            yield return new(Id, Severity.Warning, isCyrillic ? "alphabet.onlyLatin" : "alphabet.onlyCyrillic", []);
    }

    static (int Latin, int Cyrillic) Count(string text, Stretch word)
    {
        var (latin, cyrillic) = (0, 0);
        foreach (var c in text.AsSpan(word.Start, word.Length))
        {
            if (Words.IsLatin(c))
                latin++;
            else if (Words.IsCyrillic(c))
                cyrillic++;
        }

        return (latin, cyrillic);
    }

    // Only where every foreign letter looks like one of ours: "NATOвський" is meant to be mixed.
    static string Lookalikes(string text, Stretch word, bool inCyrillic)
    {
        var found = "";
        foreach (var c in text.AsSpan(word.Start, word.Length))
        {
            if (inCyrillic ? !Words.IsLatin(c) : !Words.IsCyrillic(c))
                continue;
            if (!(inCyrillic ? LatinLike : CyrillicLike).Contains(c))
                return "";
            if (!found.Contains(c))
                found += c;
        }

        return found;
    }
}
