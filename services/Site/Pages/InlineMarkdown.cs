using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChasPravdy.Site.Pages;

/// <summary>
/// A block's inline Markdown (CommonMark) as HTML: emphasis, code, links to http, https and mailto. HTML in it is text, and so is
/// everything that would begin another block.
/// </summary>
public static class InlineMarkdown
{
    const int Deepest = 32;

    static readonly MarkdownPipeline Pipeline = Inlines();

    public static Html ToHtml(string text)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text.Trim(), Pipeline);
        }
        catch (ArgumentException)
        {
            return Html.Of(text); // nested deeper than Markdig follows: nobody writes that to be understood
        }

        var html = new Html();
        foreach (var block in document.OfType<LeafBlock>())
        {
            Write(html, block.Inline, depth: 0);
        }

        return html;
    }

    /// <summary>The same without marks, for descriptions.</summary>
    public static string ToText(string text)
    {
        try
        {
            return string.Concat(Markdown.Parse(text.Trim(), Pipeline).Descendants<LeafInline>().Select(Text));
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    static void Write(Html html, ContainerInline? container, int depth)
    {
        foreach (var inline in container ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case ContainerInline deep when depth >= Deepest:
                    html.Add($"{string.Concat(deep.Descendants<LeafInline>().Select(Text))}");
                    break;
                case EmphasisInline { DelimiterCount: 2 } strong:
                    html.Add("<strong>");
                    Write(html, strong, depth + 1);
                    html.Add("</strong>");
                    break;
                case EmphasisInline emphasis:
                    html.Add("<em>");
                    Write(html, emphasis, depth + 1);
                    html.Add("</em>");
                    break;
                case LinkInline { IsImage: false } link when SafeLink.Of(link.Url) is { } address:
                    html.Add($"<a href=\"{address}\" rel=\"nofollow noopener\">");
                    Write(html, link, depth + 1);
                    html.Add("</a>");
                    break;
                case AutolinkInline link when SafeLink.Of(link.IsEmail ? "mailto:" + link.Url : link.Url) is { } address:
                    html.Add($"<a href=\"{address}\" rel=\"nofollow noopener\">{link.Url}</a>");
                    break;
                case ContainerInline other:
                    Write(html, other, depth + 1);
                    break;
                case CodeInline code:
                    html.Add($"<code>{code.Content}</code>");
                    break;
                case LineBreakInline { IsHard: true }:
                    html.Add("<br>");
                    break;
                case LeafInline leaf:
                    html.Add($"{Text(leaf)}");
                    break;
            }
        }
    }

    static string Text(LeafInline leaf) => leaf switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        CodeInline code => code.Content,
        AutolinkInline link => link.Url,
        HtmlInline html => html.Tag,
        LineBreakInline => " ",
        _ => "",
    };

    static MarkdownPipeline Inlines()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new OnlyParagraphs());
        return builder.Build();
    }

    // Neither underlined headings nor link definitions, which would take words out of the text.
    sealed class OnlyParagraphs : ParagraphBlockParser
    {
        public OnlyParagraphs() => ParseSetextHeadings = false;

        public override bool Close(BlockProcessor processor, Block block) => true;
    }
}
