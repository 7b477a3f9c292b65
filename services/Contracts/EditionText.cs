using System.Text.Json.Serialization;

namespace ChasPravdy.Contracts;

/// <summary>
/// One language of an article's text: what is approved, hashed, translated, published and shown.
/// Its text hash is the SHA-256 (64 lower-case hex digits) of this record's canonical JSON (RFC 8785).
/// </summary>
/// <param name="Language">ISO 639-1, one of the six.</param>
/// <param name="Title">The headline: one line of plain text, never blank.</param>
/// <param name="Lead">The opening paragraph: one line of plain text; may be empty.</param>
/// <param name="Blocks">The body, in reading order.</param>
/// <param name="Tags">Lower-case tags, in the author's order.</param>
/// <param name="Source">Where the information comes from, if anyone is named.</param>
/// <param name="Byline">The name that the article appears under.</param>
public sealed record EditionText(
    string Language,
    string Title,
    string Lead,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<string> Tags,
    InformationSource? Source,
    string Byline);

/// <summary>The source of an article's information.</summary>
/// <param name="Name">The source's name.</param>
/// <param name="Url">An absolute https link, or null.</param>
public sealed record InformationSource(string Name, string? Url);

/// <summary>A paragraph, heading, quote, list item, or image with caption.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Text">Inline Markdown (CommonMark), never HTML; an image's caption.</param>
/// <param name="Level">A heading's level, 1 to 6; an ordered list item's number; otherwise null.</param>
/// <param name="Url">The https address of an image outside the newsroom, as older texts have them; otherwise null.</param>
public sealed record Block(BlockKind Kind, string Text, int? Level = null, string? Url = null)
{
    /// <summary>An image's picture. It is left out of the JSON, and so of the text hash, of all other blocks.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlacedPicture? Picture { get; init; }
}

/// <summary>What a block is; in JSON its camelCase name.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>A paragraph of a block quote.</summary>
    Quote,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>A picture; the text is its caption.</summary>
    Image,
}
