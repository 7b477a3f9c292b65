using ChasPravdy.Translation.Xliff;
using CsCheck;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class InlineTextTests
{
    /// <summary>Sentences of whatever Markdown is made of.</summary>
    public static readonly Gen<string> Markdown = Gen.OneOf(new[] {
        "*", "**", "_", "__", "`", "``", "[", "]", "](https://a.example/x)", "](", ")", "(", "<https://b.example>", "<", ">", "\\", "\\*", "&amp;", "&", "!",
        " ", "  ", "\n", "wort", "два", "😀", "e\u0301", "\uFFFE", "\u2028", "\"t\"", "#", "1", "." }.Select(Gen.Const).ToArray()).Array[0, 25].Select(string.Concat);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a **b** c", "a |<1 Bold **|b|1> **| c")]
    [InlineData("a *b **c** d* e", "a |<1 Italic *|b |<2 Bold **|c|2> **| d|1> *| e")]
    [InlineData("[the *report*](https://a.example \"t\") says", "<1 Link [|the |<2 Italic *|report|2> *|1> ](https://a.example \"t\")| says")]
    [InlineData("run `a * b` and <https://a.example>", "run |(1 Code `a * b`)| and |(2 Address <https://a.example>)")]
    [InlineData("2 * 3 * 4 and \\*no\\* and a_b_c", "2 * 3 * 4 and \\*no\\* and a_b_c")]
    [InlineData("**open and [half](", "**open and [half](")]
    [InlineData("[](https://a.example)", "<1 Link [|1> ](https://a.example)")]
    [InlineData("[a](b_c) _d_", "<1 Link [|a|1> ](b_c)| |<2 Italic _|d|2> _")]
    [InlineData("a\uFFFEb", "a|(1 Character \uFFFE)|b")]
    public void Marks_become_codes_and_words_stay_words(string markdown, string parts) =>
        Assert.Equal(parts, string.Join('|', InlineText.Of(markdown).Select(piece => piece switch
        {
            Opening code => $"<{code.Id} {code.Kind} {code.Markdown}",
            Closing code => $"{code.Id}> {code.Markdown}",
            Standalone code => $"({code.Id} {code.Kind} {code.Markdown})",
            _ => piece.Markdown,
        })));

    [Fact]
    public void All_parts_together_are_the_sentence() =>
        Markdown.Sample(text => Assert.Equal(text, string.Concat(InlineText.Of(text).Select(piece => piece.Markdown))));

    [Fact]
    public void A_translation_gives_the_numbers_of_the_source_to_the_same_marks_in_any_order()
    {
        var source = InlineText.Of("**a** and [b](https://b.example) and *c*");
        var target = InlineText.Of("*c*, [b](https://b.example), **a**, `new`", source);
        Assert.Equal([3, 2, 1, 4], target.Where(piece => piece is Opening or Standalone).Select(piece => piece switch
        {
            Opening code => code.Id,
            Standalone code => code.Id,
            _ => 0,
        }));
    }

    [Fact]
    public void Another_address_is_another_code()
    {
        var source = InlineText.Of("[b](https://b.example)");
        Assert.Equal(2, InlineText.Of("[b](https://fr.example)", source).OfType<Opening>().Single().Id);
    }

    [Fact]
    public void Hostile_nesting_is_words()
    {
        var deep = string.Concat(Enumerable.Repeat("*a **b ", 5_000)) + string.Concat(Enumerable.Repeat("** *", 5_000));
        Assert.Equal(deep, string.Concat(InlineText.Of(deep).Select(piece => piece.Markdown)));
    }
}
