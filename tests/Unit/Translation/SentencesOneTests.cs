using ChasPravdy.Translation.Segmentation;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation;

/// <summary>The rules that cut the first texts: whatever else they get wrong, they must go on cutting as they did.</summary>
public sealed class SentencesOneTests
{
    [Theory]
    [InlineData("en", "He came. She left! Who stayed? Nobody… Really.|He came.|She left!|Who stayed?|Nobody…|Really.")]
    [InlineData("en", "It rose by 3.5 percent. Prices fell.|It rose by 3.5 percent.|Prices fell.")]
    [InlineData("en", "J. K. Rowling met Dr. Smith. They talked.|J. K. Rowling met Dr. Smith.|They talked.")]
    [InlineData("en", "The U.S. Army left. Then peace.|The U.S. Army left.|Then peace.")]
    [InlineData("en", "The choice is Anna's. Nobody minds.|The choice is Anna's.|Nobody minds.")]
    [InlineData("en", "“We will win.” He smiled. “Really?” she asked.|“We will win.”|He smiled.|“Really?” she asked.")]
    [InlineData("en", "It ended (at last). *Everyone left.* 2024 began.|It ended (at last).|*Everyone left.*|2024 began.")]
    [InlineData("en", "See [the report. Part two](https://example.com/a). It is long.|See [the report. Part two](https://example.com/a).|It is long.")]
    [InlineData("en", "Read example.com. Then write to me@example.com. Done.|Read example.com.|Then write to me@example.com.|Done.")]
    [InlineData("es", "¿Vienes? ¡Claro! La Sra. López llegó.|¿Vienes?|¡Claro!|La Sra. López llegó.")]
    [InlineData("es", "Dijo: «No.» Después calló.|Dijo: «No.»|Después calló.")]
    [InlineData("de", "Er kam am 2. September. Sie nicht.|Er kam am 2. September.|Sie nicht.")]
    [InlineData("de", "Das war 2024. Danach nichts.|Das war 2024.|Danach nichts.")]
    [InlineData("de", "„Ja.“ Er ging. »Nein!« Sie blieb.|„Ja.“|Er ging.|»Nein!«|Sie blieb.")]
    [InlineData("de", "Es gibt z. B. Äpfel. Und Birnen.|Es gibt z. B. Äpfel.|Und Birnen.")]
    [InlineData("fr", "« Bonjour ! » Il partit. M. Macron resta.|« Bonjour ! »|Il partit.|M. Macron resta.")]
    [InlineData("fr", "Il vient ? Oui. À demain.|Il vient ?|Oui.|À demain.")]
    [InlineData("it", "Il dott. Rossi arriva. È tardi.|Il dott. Rossi arriva.|È tardi.")]
    [InlineData("uk", "Він прийшов у м. Львів. Є новини!|Він прийшов у м. Львів.|Є новини!")]
    [InlineData("uk", "«Так!» — сказав він. Їх було 3,5 млн. Але пішли.|«Так!» — сказав він.|Їх було 3,5 млн. Але пішли.")]
    public void Sentences_are_found_as_they_were(string language, string textAndSentences)
    {
        string[] parts = textAndSentences.Split('|');
        Assert.Equal(parts[1..], SentencesOne.In(parts[0], language).Sentences.Select(s => s.Text));
    }

    [Theory]
    [InlineData("de", "Ludwig XIV. Mio. Euro. Er zahlt 5 Mio. Euro.|Ludwig XIV.|Mio. Euro.|Er zahlt 5 Mio. Euro.")]
    [InlineData("fr", "« Oui. » « Non. » Fin.|« Oui. » « Non. »|Fin.")]
    [InlineData("uk", "Так.\u00A0— Він пішов.|Так.\u00A0— Він пішов.")]
    public void Their_mistakes_stay(string language, string textAndSentences)
    {
        string[] parts = textAndSentences.Split('|');
        Assert.Equal(parts[1..], SentencesOne.In(parts[0], language).Sentences.Select(s => s.Text));
    }
}
