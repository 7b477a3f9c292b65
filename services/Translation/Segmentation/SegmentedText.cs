using System.Text.Json.Serialization;
using ChasPravdy.Contracts;

namespace ChasPravdy.Translation.Segmentation;

/// <summary>A sentence of the source. Its text and what follows it, up to the next sentence, are kept exactly.</summary>
/// <param name="Key">16 hex digits of the text's SHA-256, a dash, and its place among equal texts; <c>alt-</c> before that for what a picture
/// shows; or <c>title</c>, <c>lead</c>.</param>
/// <param name="Text">The sentence.</param>
/// <param name="After">The white space after it.</param>
public sealed record SourceSegment(string Key, string Text, string After);

/// <summary>A block of the source. <c>Before</c>, then each segment's text and what follows it, is the block's text, byte for byte.</summary>
public sealed record SegmentedBlock(BlockKind Kind, int? Level, string? Url, string Before, IReadOnlyList<SourceSegment> Segments)
{
    /// <summary>An image's picture, as the source has it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlacedPicture? Picture { get; init; }

    /// <summary>What the picture shows, as a segment of its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SourceSegment? Alt { get; init; }

    /// <summary>Everything in it to translate: what its picture shows comes before the caption.</summary>
    public IEnumerable<SourceSegment> AllSegments() => Alt is null ? Segments : Segments.Prepend(Alt);

    /// <summary>The block as it was before it was cut.</summary>
    public string Whole() => Before + string.Concat(Segments.Select(segment => segment.Text + segment.After));
}

/// <summary>An approved source text, cut into what translators translate.</summary>
public sealed record SegmentedText(
    string Language,
    string Title,
    string Lead,
    IReadOnlyList<SegmentedBlock> Blocks,
    IReadOnlyList<string> Tags,
    InformationSource? Source,
    string Byline)
{
    public const string TitleKey = "title";
    public const string LeadKey = "lead";
    public const string AltPrefix = "alt-";

    /// <summary>True for segments that are plain text, in which no character is a mark of Markdown.</summary>
    public static bool IsPlain(string key) => key is TitleKey or LeadKey || key.StartsWith(AltPrefix, StringComparison.Ordinal);

    /// <summary>Everything to translate, in reading order: the title, the lead unless it is empty, the sentences.</summary>
    public IEnumerable<SourceSegment> AllSegments()
    {
        yield return new(TitleKey, Title, "");
        if (Lead.Length > 0)
            yield return new(LeadKey, Lead, "");
        foreach (var block in Blocks)
            foreach (var segment in block.AllSegments())
                yield return segment;
    }

    /// <summary>True when a translation of the other text's segments is a translation of this text's, whatever their order.</summary>
    public bool HasSameSegmentsAs(SegmentedText other) =>
        Title == other.Title && Lead == other.Lead && Keys().SetEquals(other.Keys());

    /// <summary>
    /// This text, with every block that also stands in an earlier one cut as it was there: newer rules take no work from a paragraph
    /// that nobody changed. The first of the earlier texts that has the block counts.
    /// </summary>
    public SegmentedText KeepingCutsOf(params IEnumerable<SegmentedText> earlier)
    {
        var cuts = new Dictionary<(BlockKind, string), SegmentedBlock>();
        foreach (var block in earlier.SelectMany(text => text.Blocks))
            cuts.TryAdd((block.Kind, block.Whole()), block);
        var keys = new SegmentKeys();
        return this with { Blocks = [.. Blocks.Select(AsBefore)] };

        SegmentedBlock AsBefore(SegmentedBlock block)
        {
            var cut = cuts.GetValueOrDefault((block.Kind, block.Whole()), block);
            // Keys count equal sentences through the whole text, so they are made anew.
            return block with { Before = cut.Before, Segments = [.. cut.Segments.Select(s => s with { Key = keys.Of(s.Text) })] };
        }
    }

    /// <summary>This text with every segment's text replaced, in the source's structure and with the source's white space.</summary>
    public EditionText In(string language, Func<string, string> textOf) => new(
        language,
        textOf(TitleKey),
        Lead.Length > 0 ? textOf(LeadKey) : "",
        [.. Blocks.Select(block => new Block(
            block.Kind,
            block.Before + string.Concat(block.Segments.Select(s => textOf(s.Key) + s.After)),
            block.Level,
            block.Url)
        {
            Picture = block.Picture is { } picture ? picture with { Alt = textOf(block.Alt!.Key) } : null,
        })],
        Tags,
        Source,
        Byline);

    HashSet<string> Keys() => [.. Blocks.SelectMany(block => block.AllSegments()).Select(s => s.Key)];
}
