using ChasPravdy.Contracts;
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

    /// <summary>The blocks in reading order; sentences about what cannot be accepted go to <paramref name="refuse"/>.</summary>
    public static IReadOnlyList<Block> Read(string body, Action<string> refuse)
    {
        try
        {
            Check(Markdown.Parse(body, Full), refuse);
            return [.. Blocks(Markdown.Parse(body, BlocksOnly), BlockKind.Paragraph, null)];
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

    static IEnumerable<Block> Blocks(ContainerBlock container, BlockKind kind, int? level)
    {
        foreach (var child in container)
        {
            var blocks = child switch
            {
                HeadingBlock heading => [new Block(BlockKind.Heading, Text(heading), heading.Level)],
                ParagraphBlock paragraph => [Image(Text(paragraph)) ?? new Block(kind, Text(paragraph), level)],
                QuoteBlock quote => Blocks(quote, BlockKind.Quote, null),
                ListBlock list => list.Cast<ListItemBlock>().SelectMany(item =>
                    Blocks(item, BlockKind.ListItem, list.IsOrdered ? item.Order : null)),
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

    static Block? Image(string paragraph) =>
        Markdown.Parse(paragraph, Full) is [ParagraphBlock { Inline: { FirstChild: LinkInline { IsImage: true, NextSibling: null } image } }]
            ? new Block(BlockKind.Image, Caption(paragraph, image), Url: image.Url)
            : null;

    static string Caption(string paragraph, LinkInline image) =>
        image.FirstChild is null ? "" : string.Concat(image.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));

    static void Check(MarkdownDocument document, Action<string> refuse)
    {
        foreach (var element in document.Descendants())
        {
            var sentence = element switch
            {
                HtmlBlock html => $"HTML is not accepted (line {html.Line + 1}). Write Markdown.",
                HtmlInline html => $"HTML is not accepted ({html.Tag}). Write Markdown, or put a backslash before the <.",
                CodeBlock code => $"Code blocks are not accepted (line {code.Line + 1}). Do not indent paragraphs by four spaces.",
                ThematicBreakBlock rule => $"Rules across the page are not accepted (line {rule.Line + 1}). Use a heading.",
                LinkReferenceDefinition link => $"Write links in place, as [text](address), not by reference ({link.Label}).",
                LinkInline { IsImage: true } image when !IsAlone(image) => "A picture must stand in a paragraph of its own.",
                LinkInline { IsImage: true } image when Scheme(image.Url) is not "https" => $"A picture's address must start with https:// ({image.Url}).",
                LinkInline { IsImage: false } link when !LinkSchemes.Contains(Scheme(link.Url)) =>
                    $"A link must start with https://, http:// or mailto: ({link.Url}).",
                AutolinkInline link when !link.IsEmail && !LinkSchemes.Contains(Scheme(link.Url)) =>
                    $"A link must start with https://, http:// or mailto: ({link.Url}).",
                _ => null,
            };
            if (sentence is not null)
            {
                refuse(sentence);
                return;
            }
        }
    }

    static bool IsAlone(LinkInline image) =>
        image is { PreviousSibling: null, NextSibling: null, Parent: { ParentBlock: ParagraphBlock } };

    static string? Scheme(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Scheme : null;
}
