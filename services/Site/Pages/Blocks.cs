using ChasPravdy.Contracts;
using ChasPravdy.Site.Media;

namespace ChasPravdy.Site.Pages;

/// <summary>An article's blocks as HTML; neighbouring list items are one list, neighbouring quotes one quotation.</summary>
public static class Blocks
{
    /// <param name="blocks">The text.</param>
    /// <param name="origin">What the addresses of pictures begin with, where the HTML leaves the site: its origin without a slash at the end.</param>
    public static Html ToHtml(IReadOnlyList<Block> blocks, string origin = "")
    {
        // The headline is the page's h1; the text's own headings follow it without a gap, whatever level they begin at.
        var topLevel = blocks.Where(block => block.Kind == BlockKind.Heading).Min(block => block.Level) ?? 1;
        var firstPicture = blocks.FirstOrDefault(block => block.Picture is not null);
        var html = new Html();
        for (var i = 0; i < blocks.Count;)
        {
            var (group, end) = (Group(blocks[i]), i + 1);
            while (group is not null && end < blocks.Count && Group(blocks[end]) == group)
            {
                end++;
            }

            Write(html, blocks.Skip(i).Take(end - i), blocks[i], topLevel, block => Figure.Of(block, ReferenceEquals(block, firstPicture), origin));
            i = end;
        }

        return html;
    }

    static string? Group(Block block) => block switch
    {
        { Kind: BlockKind.ListItem, Level: null } => "ul",
        { Kind: BlockKind.ListItem } => "ol",
        { Kind: BlockKind.Quote } => "quote",
        _ => null,
    };

    static void Write(Html html, IEnumerable<Block> blocks, Block first, int topLevel, Func<Block, Html> figure)
    {
        switch (first.Kind)
        {
            case BlockKind.ListItem when first.Level is { } number:
                html.Add($"<ol start=\"{number}\">\n{Items(blocks)}</ol>\n");
                break;
            case BlockKind.ListItem:
                html.Add($"<ul>\n{Items(blocks)}</ul>\n");
                break;
            case BlockKind.Quote:
                html.Add($"<blockquote>\n{Paragraphs(blocks)}</blockquote>\n");
                break;
            case BlockKind.Heading:
                var level = Math.Clamp(2 + (first.Level ?? 1) - topLevel, 2, 6);
                html.Add($"<h{level}>{InlineMarkdown.ToHtml(first.Text)}</h{level}>\n");
                break;
            case BlockKind.Image when first.Picture is not null || SafeLink.Of(first.Url) is not null:
                html.Add($"{figure(first)}");
                break;
            default:
                html.Add($"<p>{InlineMarkdown.ToHtml(first.Text)}</p>\n");
                break;
        }
    }

    static Html Items(IEnumerable<Block> blocks)
    {
        var html = new Html();
        foreach (var block in blocks)
        {
            html.Add($"<li>{InlineMarkdown.ToHtml(block.Text)}</li>\n");
        }

        return html;
    }

    static Html Paragraphs(IEnumerable<Block> blocks)
    {
        var html = new Html();
        foreach (var block in blocks)
        {
            html.Add($"<p>{InlineMarkdown.ToHtml(block.Text)}</p>\n");
        }

        return html;
    }
}
