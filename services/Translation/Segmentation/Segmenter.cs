using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChasPravdy.Contracts;

namespace ChasPravdy.Translation.Segmentation;

/// <summary>The one place where a source text becomes segments.</summary>
public static class Segmenter
{
    /// <summary>Which rules cut a text. It is stored with every cut, so that keys made by older rules stay explicable.</summary>
    public const string Version = "sentences-1";

    public static SegmentedText Segment(EditionText text)
    {
        var seen = new Dictionary<string, int>();
        return new(
            text.Language,
            text.Title,
            text.Lead,
            [.. text.Blocks.Select(block => Segment(block, text.Language, seen))],
            text.Tags,
            text.Source,
            text.Byline);
    }

    static SegmentedBlock Segment(Block block, string language, Dictionary<string, int> seen)
    {
        var (before, sentences) = Sentences.In(block.Text, language);
        return new(
            block.Kind,
            block.Level,
            block.Url,
            before,
            [.. sentences.Select(sentence => new SourceSegment(KeyOf(sentence.Text, seen), sentence.Text, sentence.After))]);
    }

    static string KeyOf(string text, Dictionary<string, int> seen)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
        var ordinal = seen[hash] = seen.GetValueOrDefault(hash) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{hash}-{ordinal}");
    }
}
