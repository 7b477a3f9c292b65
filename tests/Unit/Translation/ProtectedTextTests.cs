using ChasPravdy.Translation.Machine;
using ChasPravdy.Translation.Segmentation;
using CsCheck;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class ProtectedTextTests
{
    static ProtectedText? Of(string text, string key = "918c02e9102ce389-1") => ProtectedText.Of(new(key, text, ""));

    [Theory]
    [InlineData("Ein **Satz** mit `code`.", "Ein ⟦0⟧Satz⟦1⟧ mit ⟦2⟧.")]
    [InlineData("[Hier](https://a.example/?q=*) steht es.", "⟦0⟧Hier⟦1⟧ steht es.")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    [InlineData("a\\*b", "a\\*b")]
    public void Machines_do_not_see_Markdown(string text, string sent) => Assert.Equal(sent, Of(text)!.Text);

    [Fact]
    public void A_star_in_a_title_is_a_star() => Assert.Equal("Der *Zug*", Of("Der *Zug*", SegmentedText.TitleKey)!.Text);

    [Theory]
    [InlineData("Une ⟦0⟧phrase⟦1⟧.", "Une **phrase**.")]
    [InlineData(" Une ⟦ 0 ⟧phrase⟦1⟧.\n", "Une **phrase**.")]
    [InlineData("Une phrase⟦1⟧.", null)]
    [InlineData("Une ⟦0⟧⟦0⟧phrase⟦1⟧.", null)]
    [InlineData("Une ⟦0⟧phrase⟦1⟧⟦2⟧.", null)]
    [InlineData("Une ⟦0⟧phrase⟦1⟧ ⟦.", null)]
    [InlineData("Une ⟦1⟧phrase⟦0⟧ **x**.", null)]
    [InlineData("Une ⟦0⟧<b>phrase</b>⟦1⟧.", null)]
    [InlineData("Une ⟦0⟧ phrase⟦1⟧.", null)]
    [InlineData("Une ⟦0⟧phra\nse⟦1⟧.", null)]
    [InlineData("Une ⟦0⟧phra\0se⟦1⟧.", null)]
    [InlineData("Une ⟦99999⟧phrase⟦1⟧.", null)]
    [InlineData("", null)]
    public void Marks_come_back_where_they_belong_or_not_at_all(string translated, string? restored) =>
        Assert.Equal(restored, Of("Ein **Satz**.")!.Restore(translated));

    [Fact]
    public void A_sentence_with_the_brackets_is_not_sent() => Assert.Null(Of("⟦x⟧"));

    [Fact]
    public void What_a_machine_leaves_as_it_was_is_as_it_was() =>
        Gen.OneOf("Zug", "**", "*", "_", "`", "[", "](https://a.example)", "<https://b.example>", " ", "\\", "&amp;", "й", "😀").Array[1, 20].Sample(parts =>
        {
            var sentence = $"a{string.Concat(parts)}b";
            if (Of(sentence) is { } text && text.Restore(text.Text) is { } restored)
                Assert.Equal(sentence, restored);
        });
}
