using ChasPravdy.Contracts;
using ChasPravdy.Drafting.Articles;
using ChasPravdy.Drafting.Media;
using Xunit;

namespace ChasPravdy.Tests.Unit.Drafting;

public sealed class BodyReaderTests
{
    static readonly Guid River = new("0198c1f0-0000-5000-8000-000000000001"), Gone = new("0198c1f0-0000-5000-8000-000000000002");

    static readonly Dictionary<Guid, Picture> Pictures = new()
    {
        [River] = new(River, 1) { Width = 1600, Height = 900, Credit = "Foto: Olena" },
        [Gone] = new(Gone, 2) { Withdrawn = "The agency asked for it." },
    };

    static IReadOnlyList<Block> Read(string body) => BodyReader.Read(body, Pictures, sentence => Assert.Fail(sentence));

    static string? Refusal(string body)
    {
        string? refusal = null;
        BodyReader.Read(body, Pictures, sentence => refusal ??= sentence);
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
            new Block(BlockKind.Image, "The *Ob* \"in\" May") { Picture = new(River, 1600, 900, "A wide river & a boat", "Foto: Olena") },
            new Block(BlockKind.Image, "") { Picture = new(River, 1600, 900, "A river", "Foto: Olena") },
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

            ![A *wide*
            river &amp; a boat](media:0198c1f0-0000-5000-8000-000000000001 "The *Ob* \"in\" May")

            ![A river](media:0198c1f0-0000-5000-8000-000000000001)
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
    [InlineData("    indented")]
    [InlineData("```\ncode\n```")]
    [InlineData("a\n\n---\n\nb")]
    [InlineData("[a]: https://example.org\n\n[a]")]
    public void What_a_page_has_no_place_for_is_refused(string body) => Assert.NotNull(Refusal(body));

    [Theory]
    [InlineData("text ![x](media:0198c1f0-0000-5000-8000-000000000001) text", "A picture must stand in a paragraph of its own.")]
    [InlineData("# ![x](media:0198c1f0-0000-5000-8000-000000000001)", "A picture must stand in a paragraph of its own.")]
    [InlineData("![x](https://example.org/a.jpg)", "Only the newsroom's own pictures are shown (https://example.org/a.jpg)")]
    [InlineData("![x](media:river)", "Only the newsroom's own pictures are shown (media:river)")]
    [InlineData("![x](media:0198c1f0-0000-5000-8000-000000000009)", "There is no picture 0198c1f0-0000-5000-8000-000000000009.")]
    [InlineData("![x](media:0198c1f0-0000-5000-8000-000000000002)", "The picture 0198c1f0-0000-5000-8000-000000000002 was withdrawn")]
    [InlineData("![](media:0198c1f0-0000-5000-8000-000000000001)", "Say what the picture 0198c1f0-0000-5000-8000-000000000001 shows")]
    [InlineData("![ &nbsp; ](media:0198c1f0-0000-5000-8000-000000000001 \"A caption\")", "Say what the picture")]
    [InlineData("![x](media:0198c1f0-0000-5000-8000-000000000001 \"a <b>caption</b>\")", "HTML is not accepted")]
    [InlineData("![x](media:0198c1f0-0000-5000-8000-000000000001 \"[a](javascript:b)\")", "A link must start with")]
    [InlineData("![x](media:0198c1f0-0000-5000-8000-000000000001 \"# A heading\")", "A caption is one paragraph of text")]
    [InlineData("![x](media:0198c1f0-0000-5000-8000-000000000001 \"![y](media:0198c1f0-0000-5000-8000-000000000001)\")", "A caption is one paragraph of text")]
    public void A_picture_is_the_newsrooms_own_and_says_what_it_shows(string body, string refusal) =>
        Assert.StartsWith(refusal, Refusal(body));

    [Fact]
    public void A_less_than_sign_in_text_is_text() => Assert.Equal("1 < 2 and 3 <4", Read("1 < 2 and 3 <4")[0].Text);

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Equal("Quotes, lists or emphasis are nested too deeply to be read.", Refusal(new string('>', 10_000) + " deep"));
}
