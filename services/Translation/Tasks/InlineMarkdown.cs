using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChasPravdy.Translation.Tasks;

/// <summary>Says what a page has no place for in a translated sentence: the same as in a source text.</summary>
public static class InlineMarkdown
{
    static readonly MarkdownPipeline ParagraphsOnly = WithParagraphsOnly();
    static readonly string[] LinkSchemes = ["http", "https", "mailto"];

    /// <summary>A sentence about the first problem, or null.</summary>
    public static string? Problem(string text)
    {
        // Without these characters there is neither HTML nor a link.
        if (text.AsSpan().IndexOfAny('<', '[', '&') < 0)
            return null;
        try
        {
            return Markdown.Parse(text, ParagraphsOnly).Descendants().Select(Problem).FirstOrDefault(problem => problem is not null);
        }
        catch (ArgumentException)
        {
            return "Emphasis or links are nested too deeply to be read.";
        }
    }

    static string? Problem(MarkdownObject element) => element switch
    {
        HtmlInline html => $"HTML is not accepted ({html.Tag}). Write Markdown, or put a backslash before the <.",
        LinkInline { IsImage: true } => "A picture cannot stand inside a sentence.",
        LinkInline link when !IsPublic(link.Url) => $"A link must start with https://, http:// or mailto: ({link.Url}).",
        AutolinkInline { IsEmail: false } link when !IsPublic(link.Url) => $"A link must start with https://, http:// or mailto: ({link.Url}).",
        _ => null,
    };

    static bool IsPublic(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && LinkSchemes.Contains(uri.Scheme);

    static MarkdownPipeline WithParagraphsOnly()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.Build();
    }
}
