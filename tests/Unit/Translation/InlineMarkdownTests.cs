using ChasPravdy.Translation.Tasks;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class InlineMarkdownTests
{
    [Theory]
    [InlineData("Simple.")]
    [InlineData("3 < 5 and 7 > 2 & more")]
    [InlineData("# 1 in the world")]
    [InlineData("    four spaces")]
    [InlineData("[the report](https://example.com/a) and <https://example.com> and <desk@example.com>")]
    [InlineData("\\<b> is not bold")]
    [InlineData("[not a link] (really)")]
    [InlineData("[x](java\tscript:alert(1))")] // no link either: it is shown as written
    public void A_sentence_may_say(string text) => Assert.Null(InlineMarkdown.Problem(text));

    [Theory]
    [InlineData("<b>bold</b>")]
    [InlineData("a <svg><style><img onerror=alert(1)> b")]
    [InlineData("<!-- --!> -->")]
    [InlineData("<![CDATA[x]]>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](<java&#10;script:alert(1)>)")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x](data:text/html,<script>)")]
    [InlineData("![x](https://example.com/a.png)")]
    [InlineData("[x](/relative)")]
    public void A_sentence_may_not_hold(string text) => Assert.NotNull(InlineMarkdown.Problem(text));

    [Fact]
    public void Deep_nesting_is_refused_and_not_fatal()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 20_000));
        _ = InlineMarkdown.Problem(deep);
        _ = InlineMarkdown.Problem(string.Concat(Enumerable.Repeat("*a **b ", 2_000)) + "<");
    }
}
