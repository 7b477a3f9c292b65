using System.Globalization;
using System.Text;

namespace ChasPravdy.Translation.Checks;

/// <summary>
/// A name of several words keeps at least one of them between languages of one alphabet: Emmanuel Macron stays Macron. What
/// translates wholly (the White House) is found too, hence only a hint.
/// </summary>
public static class NamesCheck
{
    public const string Id = "names";

    const int Stem = 4;

    public static IEnumerable<Finding> In(TranslatedSegment segment)
    {
        if (TranslatedSegment.IsCyrillic(segment.From) || TranslatedSegment.IsCyrillic(segment.Into))
            yield break;
        List<Stretch> words = [.. Words.In(segment.SourceProse)];
        // A Headline in Capitals says nothing about names.
        if (words.TrueForAll(word => IsCapital(segment.Source, word) || word.Length < Stem))
            yield break;
        string? folded = null;
        foreach (var name in Names(segment.SourceProse, words))
        {
            folded ??= Folded(segment.Prose);
            if (!name.Exists(word => folded.Contains(StemOf(segment.Source, word), StringComparison.Ordinal)))
            {
                var place = new Stretch(name[0].Start, name[^1].End - name[0].Start);
                yield return new(Id, Severity.Hint, "names.missing", [place.In(segment.Source)], null, place);
            }
        }
    }

    // Two or more capitalised words side by side; the first word of a sentence is capitalised anyway.
    static IEnumerable<List<Stretch>> Names(string prose, List<Stretch> words)
    {
        var name = new List<Stretch>();
        foreach (var word in words.Skip(1))
        {
            var follows = name.Count > 0 && word.Start == name[^1].End + 1 && prose[name[^1].End] is ' ' or '-' or '\u00A0';
            if (IsCapital(prose, word) && (follows || name.Count == 0))
            {
                name.Add(word);
                continue;
            }

            if (name.Count > 1)
                yield return name;
            name = IsCapital(prose, word) ? [word] : [];
        }

        if (name.Count > 1)
            yield return name;
    }

    static bool IsCapital(string text, Stretch word) => word.Length > 1 && char.IsUpper(text[word.Start]);

    static string StemOf(string text, Stretch word)
    {
        var folded = Folded(word.In(text));
        return folded[..Math.Min(folded.Length, Math.Max(Stem, folded.Length - 2))];
    }

    // "Unión" and "Union" are the same name.
    static string Folded(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in Normal(text))
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }

    // Half a surrogate pair cannot be normalised; the API refuses it, older events may hold it.
    static string Normal(string text)
    {
        try
        {
            return Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
