using ChasPravdy.Contracts;
using ChasPravdy.Drafting.Articles;
using Xunit;

namespace ChasPravdy.Tests.Unit.Drafting;

public sealed class BodyReaderTests
{
    static IReadOnlyList<Block> Read(string body) => BodyReader.Read(body, sentence => Assert.Fail(sentence));

    static string? Refusal(string body)
    {
        string? refusal = null;
        BodyReader.Read(body, sentence => refusal ??= sentence);
        return refusal;
    }

    [Fact]
    public void Every_kind_of_block_is_read_with_its_inline_marks() => Assert.Equal(
        [
            new Block(BlockKind.Paragraph, "A *first* line\nand [a link](https://example.org/a)."),
            new Block(BlockKind.Heading, "A **heading**", 2),
            new Block(BlockKind.Quote, "Said somebody."),
            new Block(BlockKind.ListItem, "one"),
            new Block(BlockKind.ListItem, "two \\* three"),
            new Block(BlockKind.ListItem, "first", 1),
            new Block(BlockKind.ListItem, "second", 2),
            new Block(BlockKind.Image, "A river", Url: "https://example.org/river.jpg"),
        ],
        Read("""
            A *first* line
            and [a link](https://example.org/a).

            ## A **heading**

            > Said somebody.

            - one
            - two \* three

            1. first
            2. second

            ![A river](https://example.org/river.jpg)
            """));

    [Fact]
    public void An_empty_body_has_no_blocks() => Assert.Empty(Read(" \n\n "));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Text with <b>bold</b> HTML.")]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg>")]
    [InlineData("a <!-- comment --> b")]
    [InlineData("<![CDATA[x]]>")]
    [InlineData("<?php ?>")]
    public void HTML_is_refused(string body) => Assert.StartsWith("HTML is not accepted", Refusal(body));

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](data:text/html,hello)")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("<vbscript:msgbox>")]
    [InlineData("[x](/relative)")]
    public void A_link_leads_to_the_web_or_to_mail(string body) => Assert.StartsWith("A link must start with", Refusal(body));

    [Theory]
    [InlineData("text ![x](https://example.org/a.jpg) text")]
    [InlineData("![x](http://example.org/a.jpg)")]
    [InlineData("    indented")]
    [InlineData("```\ncode\n```")]
    [InlineData("a\n\n---\n\nb")]
    [InlineData("[a]: https://example.org\n\n[a]")]
    public void What_a_page_has_no_place_for_is_refused(string body) => Assert.NotNull(Refusal(body));

    [Fact]
    public void A_less_than_sign_in_text_is_text() => Assert.Equal("1 < 2 and 3 <4", Read("1 < 2 and 3 <4")[0].Text);

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Equal("Quotes, lists or emphasis are nested too deeply to be read.", Refusal(new string('>', 10_000) + " deep"));
}
