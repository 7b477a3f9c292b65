using ChasPravdy.Drafting.Articles;
using Xunit;

namespace ChasPravdy.Tests.Unit.Drafting;

public sealed class TextWarningsTests
{
    static IEnumerable<string> Warnings(string title) => TextWarnings.Of(Story.Text(title)).Select(warning => warning.Detail);

    [Theory]
    [InlineData("a\u202Eb", "a control that turns the direction of text (U+202E)")]
    [InlineData("a\u2066b", "a control that turns the direction of text (U+2066)")]
    [InlineData("a\u200Bb", "an invisible space (U+200B)")]
    [InlineData("a\uFEFFb", "an invisible space (U+FEFF)")]
    [InlineData("a\U000E0041b", "an invisible tag character (U+E0041)")]
    public void Characters_that_mislead_the_eye_are_named(string title, string what) =>
        Assert.Equal([$"Holds {what}."], Warnings(title));

    [Fact]
    public void A_Latin_letter_in_a_Cyrillic_word_is_named() =>
        Assert.Equal(["The word “Кuїв” mixes Latin and Cyrillic letters."], Warnings("Місто Кuїв і NATO"));

    [Fact]
    public void Ordinary_text_gives_no_warning() => Assert.Empty(Warnings("Пʼять слів, й усі — українські"));
}
