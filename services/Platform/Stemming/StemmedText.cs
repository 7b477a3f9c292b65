using System.Buffers;

namespace ChasPravdy.Platform;

/// <summary>A word of a text: where it stands, in UTF-16 code units, its stem, and whether it and the next may be one phrase.</summary>
public readonly record struct StemmedWord(int Start, int Length, string Stem, bool GoesOn)
{
    /// <summary>Where the text goes on after it.</summary>
    public int End => Start + Length;
}

/// <summary>A text as the stems of its words. Hyphens part words, and so do apostrophes outside of Ukrainian.</summary>
public sealed class StemmedText
{
    static readonly SearchValues<char> Dividers = SearchValues.Create(",;:!?…()\n\r\u2028\u2029");
    /// <summary>Shorter words are in too many others.</summary>
    public const int ShortestPart = 4;

    const int WidestGap = 8, LongestAbbreviation = 3;

    readonly bool hasCompounds;

    StemmedText(string text, IReadOnlyList<StemmedWord> words, bool hasCompounds) =>
        (Text, Words, this.hasCompounds) = (text, words, hasCompounds);

    /// <summary>The text as it was.</summary>
    public string Text { get; }

    /// <summary>Its words, in order.</summary>
    public IReadOnlyList<StemmedWord> Words { get; }

    /// <param name="text">Any text.</param>
    /// <param name="language">One of the six.</param>
    public static StemmedText Of(string text, string language)
    {
        var stemmer = Stemmer.For(language);
        List<(int Start, int Length)> places = [.. Places(text)];
        var words = new StemmedWord[places.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var (start, length) = places[i];
            var goesOn = i + 1 < words.Length && IsInsidePhrase(
                text.AsSpan(start + length, places[i + 1].Start - start - length), afterShort: length <= LongestAbbreviation);
            words[i] = new(start, length, stemmer.Stem(text.AsSpan(start, length)), goesOn);
        }

        return new(text, words, stemmer.HasCompounds);
    }

    /// <summary>Where the phrase's words stand one after another, in whatever form.</summary>
    public IEnumerable<(int Start, int Length)> Find(StemmedText phrase)
    {
        for (var first = 0; phrase.Words.Count > 0 && first + phrase.Words.Count <= Words.Count; first++)
        {
            if (StandsAt(first, phrase.Words))
                yield return (Words[first].Start, Words[first + phrase.Words.Count - 1].End - Words[first].Start);
        }
    }

    /// <summary>True when the phrase is one word that some longer word begins or ends with, in languages that write them together.</summary>
    public bool HasInCompound(StemmedText phrase) =>
        hasCompounds && phrase.Words is [{ Stem: { Length: >= ShortestPart } part }]
        && Words.Any(word => word.Stem.StartsWith(part, StringComparison.Ordinal) || word.Stem.EndsWith(part, StringComparison.Ordinal));

    bool StandsAt(int first, IReadOnlyList<StemmedWord> phrase)
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            if (Words[first + i].Stem != phrase[i].Stem || (i + 1 < phrase.Count && !Words[first + i].GoesOn))
                return false;
        }

        return true;
    }

    static IEnumerable<(int Start, int Length)> Places(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length;)
        {
            var inside = at < text.Length ? Letters.At(text, at, inWord: start >= 0) : 0;
            if (inside > 0 && start < 0)
                start = at;
            if (inside == 0 && start >= 0)
            {
                yield return (start, at - start);
                start = -1;
            }

            at += Math.Max(inside, 1);
        }
    }

    // White space, hyphens, quotes and Markdown's marks are; a comma is not, nor a full stop with a space after it but for St. and U.S.
    static bool IsInsidePhrase(ReadOnlySpan<char> gap, bool afterShort)
    {
        if (gap.Length > WidestGap || gap.IndexOfAny(Dividers) >= 0)
            return false;
        var stop = gap.IndexOf('.');
        return stop < 0 || afterShort || gap[stop..].IndexOfAny(' ', '\u00A0') < 0;
    }
}
