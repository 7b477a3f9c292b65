using System.Diagnostics;
using ChasPravdy.Contracts;
using ChasPravdy.Site.Pages;
using Xunit;

namespace ChasPravdy.Tests.Unit.Site;

public sealed class BlocksTests
{
    static string Html(params Block[] blocks) => Blocks.ToHtml(blocks).ToString();

    [Theory]
    [InlineData("*a* **b** `c<d`", "<em>a</em> <strong>b</strong> <code>c&lt;d</code>")]
    [InlineData("[a *b*](https://e.example/ä?x=1&y=2)", "<a href=\"https://e.example/%C3%A4?x=1&amp;y=2\" rel=\"nofollow noopener\">a <em>b</em></a>")]
    [InlineData("<https://e.example/>", "<a href=\"https://e.example/\" rel=\"nofollow noopener\">https://e.example/</a>")]
    [InlineData("<olena@e.example>", "<a href=\"mailto:olena@e.example\" rel=\"nofollow noopener\">olena@e.example</a>")]
    [InlineData("# no heading", "# no heading")]
    [InlineData("1. no list", "1. no list")]
    [InlineData("> no quote", "&gt; no quote")]
    [InlineData("two\n===", "two ===")]
    [InlineData("    no code", "no code")]
    [InlineData("[x]: https://e.example", "[x]: https://e.example")]
    [InlineData("a <b>c</b> &amp; d\\*", "a &lt;b&gt;c&lt;/b&gt; &amp; d*")]
    [InlineData("one  \ntwo", "one<br>two")]
    [InlineData("![alt *text*](https://e.example/a.png)", "alt <em>text</em>")]
    public void Inline_Markdown_is_all_that_a_block_holds(string text, string html) =>
        Assert.Equal($"<p>{html}</p>\n", Html(new Block(BlockKind.Paragraph, text)));

    [Fact]
    public void Neighbours_belong_together() => Assert.Equal(
        "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol start=\"3\">\n<li>c</li>\n<li>d</li>\n</ol>\n<blockquote>\n<p>e</p>\n<p>f</p>\n</blockquote>\n",
        Html(
            new(BlockKind.ListItem, "a"), new(BlockKind.ListItem, "b"), new(BlockKind.ListItem, "c", 3), new(BlockKind.ListItem, "d", 4),
            new(BlockKind.Quote, "e"), new(BlockKind.Quote, "f")));

    [Fact]
    public void Headings_follow_the_headline_whatever_level_they_begin_at() => Assert.Equal(
        "<h2>a</h2>\n<h3>b</h3>\n<h6>c</h6>\n",
        Html(new(BlockKind.Heading, "a", 2), new(BlockKind.Heading, "b", 3), new(BlockKind.Heading, "c", 6)));

    [Theory]
    [InlineData("*a **b ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("`")]
    [InlineData("**")]
    [InlineData("<")]
    [InlineData("](")]
    [InlineData("\\")]
    [InlineData("e\u0301")]
    public void Endless_marks_are_rendered_in_reasonable_time(string mark)
    {
        var watch = Stopwatch.StartNew();
        Assert.NotEmpty(Html(new Block(BlockKind.Paragraph, string.Concat(Enumerable.Repeat(mark, 20_000)))));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"It took {watch.Elapsed}.");
    }
}
