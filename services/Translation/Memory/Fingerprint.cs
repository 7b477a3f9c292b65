using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChasPravdy.Translation.Texts;

namespace ChasPravdy.Translation.Memory;

/// <summary>What texts are found by: a hash for equal ones, features for similar ones. Both know the language.</summary>
public static class Fingerprint
{
    // Languages inflect at the end: the first letters stand for the word.
    const int Stem = 5;

    /// <summary>Texts that differ only in how Unicode writes their letters are equal.</summary>
    public static string Normal(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text; // a lone surrogate or a noncharacter
        }
    }

    public static Guid Hash(string language, string text) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{language}\n{Normal(text)}")).AsSpan(0, 16));

    /// <summary>Every word's stem, and every two neighbours together, in the order of the text; numbers are all alike.</summary>
    public static IReadOnlyList<int> Features(string language, string text)
    {
        var features = new List<int>();
        var seen = new HashSet<int>();
        string? before = null;
        foreach (var word in Words.In(Normal(text)).Where(word => char.IsLetterOrDigit(word[0]) || word.Length > 1 && char.IsSurrogate(word[0])))
        {
            var stem = StemOf(word, language);
            Add(Hash32($"{language} {stem}"));
            if (before is not null)
                Add(Hash32($"{language} {before} {stem}"));
            before = stem;
        }

        return features;

        void Add(int feature)
        {
            if (seen.Add(feature))
                features.Add(feature);
        }
    }

    static string StemOf(string word, string language)
    {
        if (char.IsDigit(word[0]))
            return "#";
        var lower = CultureInfo.GetCultureInfo(language).TextInfo.ToLower(word);
        var length = Math.Min(lower.Length, Stem);
        return lower[..(length > 0 && char.IsHighSurrogate(lower[length - 1]) ? length - 1 : length)];
    }

    // Stored for ever, so it must be the same on every machine and in every version.
    static int Hash32(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BitConverter.ToInt32(hash);
    }
}
