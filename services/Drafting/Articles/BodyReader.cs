using ChasPravdy.Contracts;
using ChasPravdy.Drafting.Media;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = ChasPravdy.Contracts.Block;

namespace ChasPravdy.Drafting.Articles;

/// <summary>Reads a body in CommonMark as blocks, or says what in it a newspaper page has no place for.</summary>
public static class BodyReader
{
    static readonly MarkdownPipeline Full = new MarkdownPipelineBuilder().Build();
    static readonly MarkdownPipeline BlocksOnly = WithoutInlines();
    static readonly string[] LinkSchemes = ["http", "https", "mailto"];

    /// <summary>A body without pictures.</summary>
    public static IReadOnlyList<Block> Read(string body, Action<string> refuse) => Read(body, new Dictionary<Guid, Picture>(), refuse);

    /// <summary>The blocks in reading order; sentences about what cannot be accepted go to <paramref name="refuse"/>.</summary>
    public static IReadOnlyList<Block> Read(string body, IReadOnlyDictionary<Guid, Picture> pictures, Action<string> refuse)
    {
        try
        {
            var document = Markdown.Parse(body, Full);
            if (Problem(document, pictures) is { } problem)
            {
                refuse(problem);
                return [];
            }

            return [.. Blocks(Markdown.Parse(body, BlocksOnly), BlockKind.Paragraph, null, pictures)];
        }
        catch (ArgumentException)
        {
            refuse("Quotes, lists or emphasis are nested too deeply to be read.");
            return [];
        }
    }

    static MarkdownPipeline WithoutInlines()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();
        return builder.Build();
    }

    static IEnumerable<Block> Blocks(
        ContainerBlock container, BlockKind kind, int? level, IReadOnlyDictionary<Guid, Picture> pictures)
    {
        foreach (var child in container)
        {
            var blocks = child switch
            {
                HeadingBlock heading => [new Block(BlockKind.Heading, Text(heading), heading.Level)],
                ParagraphBlock paragraph => [Image(Text(paragraph), pictures) ?? new Block(kind, Text(paragraph), level)],
                QuoteBlock quote => Blocks(quote, BlockKind.Quote, null, pictures),
                ListBlock list => list.Cast<ListItemBlock>().SelectMany(item =>
                    Blocks(item, BlockKind.ListItem, list.IsOrdered ? item.Order : null, pictures)),
                _ => Enumerable.Empty<Block>(),
            };
            foreach (var block in blocks)
            {
                yield return block;
            }
        }
    }

    // Without inline parsers the text stands there as it was written, less the block's own marks.
    static string Text(LeafBlock leaf) =>
        string.Concat(leaf.Inline?.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()) ?? []).TrimEnd();

    static Block? Image(string paragraph, IReadOnlyDictionary<Guid, Picture> pictures) =>
        Markdown.Parse(paragraph, Full) is [ParagraphBlock { Inline: { FirstChild: LinkInline { IsImage: true, NextSibling: null } image } }]
        && PictureBlock.Of(image, pictures) is { } block
            ? block
            : null;

    static string? Problem(MarkdownDocument document, IReadOnlyDictionary<Guid, Picture> pictures) =>
        document.Descendants().Select(element => element switch
        {
            HtmlBlock html => $"HTML is not accepted (line {html.Line + 1}). Write Markdown.",
            HtmlInline html => $"HTML is not accepted ({html.Tag}). Write Markdown, or put a backslash before the <.",
            CodeBlock code => $"Code blocks are not accepted (line {code.Line + 1}). Do not indent paragraphs by four spaces.",
            ThematicBreakBlock rule => $"Rules across the page are not accepted (line {rule.Line + 1}). Use a heading.",
            LinkReferenceDefinition link => $"Write links in place, as [text](address), not by reference ({link.Label}).",
            LinkInline { IsImage: true } image when !IsAlone(image) => "A picture must stand in a paragraph of its own.",
            LinkInline { IsImage: true } image => PictureBlock.Problem(image, pictures) ?? CaptionProblem(image),
            LinkInline link when !LinkSchemes.Contains(Scheme(link.Url)) => $"A link must start with https://, http:// or mailto: ({link.Url}).",
            AutolinkInline link when !link.IsEmail && !LinkSchemes.Contains(Scheme(link.Url)) =>
                $"A link must start with https://, http:// or mailto: ({link.Url}).",
            _ => null,
        }).FirstOrDefault(problem => problem is not null);

    // A caption is inline Markdown like any other text, though CommonMark reads it as a mere title.
    static string? CaptionProblem(LinkInline image)
    {
        var caption = Markdown.Parse(PictureBlock.Caption(image), Full);
        return caption.Any(block => block is not ParagraphBlock) || caption.Count > 1 || caption.Descendants<LinkInline>().Any(link => link.IsImage)
            ? "A caption is one paragraph of text, without pictures, headings or lists."
            : Problem(caption, new Dictionary<Guid, Picture>());
    }

    static bool IsAlone(LinkInline image) =>
        image is { PreviousSibling: null, NextSibling: null, Parent: { ParentBlock: ParagraphBlock } };

    static string? Scheme(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Scheme : null;
}
