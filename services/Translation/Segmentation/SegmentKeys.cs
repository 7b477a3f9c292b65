using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChasPravdy.Translation.Segmentation;

/// <summary>Names one text's sentences in reading order: the hash of each, and its place among equals.</summary>
sealed class SegmentKeys
{
    readonly Dictionary<string, int> seen = [];

    public string Of(string sentence)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sentence)).AsSpan(0, 8));
        var ordinal = seen[hash] = seen.GetValueOrDefault(hash) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{hash}-{ordinal}");
    }
}
