namespace ChasPravdy.Translation.Checks;

/// <summary>The same word twice in a row, where the language does not want it so and the source does not either.</summary>
public static class DoubledCheck
{
    public const string Id = "doubled";

    static readonly Dictionary<string, HashSet<string>> Wanted = new()
    {
        ["en"] = Set("had that is was do no so very bye ha"),
        ["es"] = Set("que muy no sí ya"),
        ["de"] = Set("die der das sie den dem nein ja sehr so"),
        ["fr"] = Set("nous vous que non oui très si"),
        ["it"] = Set("che via no sì piano quasi man appena sotto così molto"),
        ["uk"] = Set("так ні ось ледь дуже ще і що"),
    };

    public static IEnumerable<Finding> In(TranslatedSegment segment)
    {
        var (text, words) = (segment.Text, segment.Words);
        for (var i = 1; i < words.Count; i++)
        {
            if (!IsDoubled(segment.Prose, words[i - 1], words[i]))
                continue;
            var word = words[i].In(text);
            if (!Wanted[segment.Into].Contains(word) && !IsDoubledInSource(segment))
                yield return new(Id, Severity.Warning, "doubled.word", [word], new Stretch(words[i - 1].Start, words[i].End - words[i - 1].Start));
        }
    }

    static bool IsDoubledInSource(TranslatedSegment segment)
    {
        var before = default(Stretch);
        foreach (var word in Words.In(segment.SourceProse))
        {
            if (before.Length > 0 && IsDoubled(segment.SourceProse, before, word))
                return true;
            before = word;
        }

        return false;
    }

    static bool IsDoubled(string text, Stretch one, Stretch other) =>
        one.Length == other.Length
        && Words.Same(text.AsSpan(one.Start, one.Length), text.AsSpan(other.Start, other.Length))
        && text.AsSpan(one.End, other.Start - one.End).IsWhiteSpace();

    static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
