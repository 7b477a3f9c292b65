using ChasPravdy.Contracts;

namespace ChasPravdy.Translation.Segmentation;

/// <summary>The one place where a source text becomes segments.</summary>
public static class Segmenter
{
    /// <summary>Which rules cut new texts. It is stored with every cut, so that keys made by older rules stay explicable.</summary>
    public const string Version = "sentences-2";

    /// <summary>What cut texts before; it still can, so that anyone can see how an old key came about.</summary>
    public const string FirstVersion = "sentences-1";

    /// <param name="text">An approved source text.</param>
    /// <param name="version"><see cref="Version"/>, or an older one to explain an older cut.</param>
    public static SegmentedText Segment(EditionText text, string version = Version)
    {
        var (keys, alts) = (new SegmentKeys(), new SegmentKeys());
        return new(
            text.Language,
            text.Title,
            text.Lead,
            [.. text.Blocks.Select(block => Cut(block, text.Language, version).In(block, keys, alts))],
            text.Tags,
            text.Source,
            text.Byline);
    }

    static (string Before, IReadOnlyList<Sentence> Sentences) Cut(Block block, string language, string version) => version switch
    {
        FirstVersion => SentencesOne.In(block.Text, language),
        // A heading is read, and set, as one line: its full stops end nothing.
        Version when block.Kind == BlockKind.Heading => Whole(block.Text),
        Version => Sentences.In(block.Text, language),
        _ => throw new ArgumentException($"There are no rules {version}.", nameof(version)),
    };

    static SegmentedBlock In(
        this (string Before, IReadOnlyList<Sentence> Sentences) cut, Block block, SegmentKeys keys, SegmentKeys alts) => new(
        block.Kind,
        block.Level,
        block.Url,
        cut.Before,
        [.. cut.Sentences.Select(sentence => new SourceSegment(keys.Of(sentence.Text), sentence.Text, sentence.After))])
        {
            Picture = block.Picture,
            // Counted apart, so that a picture more or less renames no sentence.
            Alt = block.Picture is { } picture ? new(SegmentedText.AltPrefix + alts.Of(picture.Alt), picture.Alt, "") : null,
        };

    static (string Before, IReadOnlyList<Sentence> Sentences) Whole(string text)
    {
        var sentence = text.Trim();
        var start = text.Length - text.TrimStart().Length;
        return sentence.Length == 0 ? (text, []) : (text[..start], [new(sentence, text[(start + sentence.Length)..])]);
    }
}
