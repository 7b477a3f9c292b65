using System.Xml;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChasPravdy.Translation.Xliff;

/// <summary>A part of a sentence: words, or a mark of inline Markdown that a translator's tool shows as a code.</summary>
/// <param name="Markdown">The part exactly as it stands in the sentence: all parts together are the sentence, byte for byte.</param>
public abstract record Piece(string Markdown);

/// <summary>Text to translate. Backslashes and entities of Markdown stay in it as they are.</summary>
public sealed record Words(string Markdown) : Piece(Markdown);

/// <summary>The first mark of a pair, such as <c>**</c> or <c>[</c>.</summary>
public sealed record Opening(int Id, CodeKind Kind, string Markdown) : Piece(Markdown);

/// <summary>The second mark of the pair with that id, such as <c>**</c> or <c>](https://example.com)</c>.</summary>
public sealed record Closing(int Id, CodeKind Kind, string Markdown) : Piece(Markdown);

/// <summary>A mark on its own: code, an address in angle brackets, or a character that XML 1.0 has no place for.</summary>
public sealed record Standalone(int Id, CodeKind Kind, string Markdown) : Piece(Markdown);

public enum CodeKind
{
    Bold,
    Italic,
    Link,
    Code,
    Address,
    Character,
}

/// <summary>Takes inline Markdown apart into words and codes.</summary>
public static class InlineText
{
    // A sentence with deeper emphasis than this is nobody's style; its marks are then words.
    const int DeepestPairs = 20;

    static readonly MarkdownPipeline ParagraphsOnly = WithParagraphsOnly();

    /// <summary>The sentence in parts; codes are numbered from 1 in reading order.</summary>
    public static IReadOnlyList<Piece> Of(string markdown)
    {
        var marks = Marks(markdown);
        var pieces = new List<Piece>();
        var (at, next) = (0, 1);
        var ids = new Dictionary<int, int>();
        foreach (var mark in marks)
        {
            AddWords(pieces, markdown[at..mark.Start], ref next);
            if (!ids.TryGetValue(mark.Pair, out var id))
                ids[mark.Pair] = id = next++;
            pieces.Add(mark.As(id, markdown));
            at = mark.Start + mark.Length;
        }

        AddWords(pieces, markdown[at..], ref next);
        return pieces;
    }

    /// <summary>Plain text in parts, where a star is a star: titles and leads.</summary>
    public static IReadOnlyList<Piece> Plain(string text)
    {
        var pieces = new List<Piece>();
        var next = 1;
        AddWords(pieces, text, ref next);
        return pieces;
    }

    /// <summary>A translation in parts: a mark that also stands in the source has the number that it has there, another one a number of its own.</summary>
    public static IReadOnlyList<Piece> Of(string markdown, IReadOnlyList<Piece> source)
    {
        var pieces = Of(markdown);
        var (own, theirs) = (Codes.Of(pieces), Codes.Of(source));
        var free = theirs.ById.ToList();
        var next = theirs.ById.Count + 1;
        var numbers = new Dictionary<int, int>();
        foreach (var (id, code) in own.ById)
        {
            var same = free.FindIndex(other => other.Value == code);
            numbers[id] = same < 0 ? next++ : free[same].Key;
            if (same >= 0)
                free.RemoveAt(same);
        }

        return [.. pieces.Select(piece => piece switch
        {
            Opening code => code with { Id = numbers[code.Id] },
            Closing code => code with { Id = numbers[code.Id] },
            Standalone code => code with { Id = numbers[code.Id] },
            _ => piece,
        })];
    }

    static void AddWords(List<Piece> pieces, string text, ref int next)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
                continue;
            }

            if (XmlConvert.IsXmlChar(text[at]))
                continue;
            if (at > from)
                pieces.Add(new Words(text[from..at]));
            pieces.Add(new Standalone(next++, CodeKind.Character, text[at].ToString()));
            from = at + 1;
        }

        if (from < text.Length)
            pieces.Add(new Words(text[from..]));
    }

    /// <summary>Where the marks are, in reading order; none when they cannot be told apart with certainty.</summary>
    static List<Mark> Marks(string text)
    {
        if (text.AsSpan().IndexOfAny("*_[`<") < 0)
            return [];
        try
        {
            var pair = 0;
            List<Mark> marks = [.. Markdown.Parse(text, ParagraphsOnly).Descendants().SelectMany(inline => MarksOf(inline, text, pair++))
                .OrderBy(mark => mark.Start)];
            return AreNested(marks) ? marks : [];
        }
        catch (ArgumentException)
        {
            return []; // nested too deeply to be read
        }
    }

    static Mark[] MarksOf(MarkdownObject element, string text, int pair) => element switch
    {
        EmphasisInline emphasis => Pair(
            text, emphasis.Span, new string(emphasis.DelimiterChar, emphasis.DelimiterCount), emphasis.Span.End + 1 - emphasis.DelimiterCount,
            emphasis.DelimiterCount > 1 ? CodeKind.Bold : CodeKind.Italic, pair),
        LinkInline { IsImage: false } link when EndOfLabel(link, text) is { } label => Pair(text, link.Span, "[", label, CodeKind.Link, pair),
        CodeInline code when XliffText.IsXml(text.AsSpan(code.Span.Start, code.Span.Length)) => [new(code.Span.Start, code.Span.Length, MarkRole.Standalone, CodeKind.Code, pair)],
        AutolinkInline address when XliffText.IsXml(text.AsSpan(address.Span.Start, address.Span.Length)) => [new(address.Span.Start, address.Span.Length, MarkRole.Standalone, CodeKind.Address, pair)],
        _ => [],
    };

    static Mark[] Pair(string text, SourceSpan span, string opening, int closing, CodeKind kind, int pair) =>
        span.Start >= 0 && span.End < text.Length && closing >= span.Start + opening.Length && closing <= span.End
            && text.AsSpan(span.Start).StartsWith(opening)
            && XliffText.IsXml(text.AsSpan(closing, span.End + 1 - closing))
            ? [new(span.Start, opening.Length, MarkRole.Opening, kind, pair), new(closing, span.End + 1 - closing, MarkRole.Closing, kind, pair)]
            : [];

    static int? EndOfLabel(LinkInline link, string text)
    {
        var end = link.LastChild is { } last ? last.Span.End + 1 : link.Span.Start + 1;
        return end < text.Length && text.AsSpan(end).StartsWith("](") && text[link.Span.End] == ')' ? end : null;
    }

    static bool AreNested(List<Mark> marks)
    {
        var open = new Stack<int>();
        var end = 0;
        foreach (var mark in marks)
        {
            if (mark.Start < end || mark.Length == 0)
                return false;
            end = mark.Start + mark.Length;
            if (mark.Role == MarkRole.Opening)
                open.Push(mark.Pair);
            else if (mark.Role == MarkRole.Closing && (!open.TryPop(out var pair) || pair != mark.Pair))
                return false;
            if (open.Count > DeepestPairs)
                return false;
        }

        return open.Count == 0;
    }

    static MarkdownPipeline WithParagraphsOnly()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.Build();
    }

    enum MarkRole
    {
        Opening,
        Closing,
        Standalone,
    }

    readonly record struct Mark(int Start, int Length, MarkRole Role, CodeKind Kind, int Pair)
    {
        public Piece As(int id, string text) => Role switch
        {
            MarkRole.Opening => new Opening(id, Kind, text.Substring(Start, Length)),
            MarkRole.Closing => new Closing(id, Kind, text.Substring(Start, Length)),
            _ => new Standalone(id, Kind, text.Substring(Start, Length)),
        };
    }
}

/// <summary>The codes of a sentence, by number: what a tool gives back only by its number is known again.</summary>
/// <param name="ById">In reading order.</param>
public sealed record Codes(IReadOnlyDictionary<int, Codes.Code> ById)
{
    /// <param name="Kind">What it does.</param>
    /// <param name="Opening">The first mark, or the only one.</param>
    /// <param name="Closing">The second mark; null when there is only one.</param>
    public sealed record Code(CodeKind Kind, string Opening, string? Closing);

    public static Codes Of(IReadOnlyList<Piece> pieces)
    {
        var codes = new Dictionary<int, Code>();
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case Opening opening:
                    codes[opening.Id] = new(opening.Kind, opening.Markdown, null);
                    break;
                case Closing closing:
                    codes[closing.Id] = codes[closing.Id] with { Closing = closing.Markdown };
                    break;
                case Standalone standalone:
                    codes[standalone.Id] = new(standalone.Kind, standalone.Markdown, null);
                    break;
            }
        }

        return new(codes);
    }
}
