using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using CsCheck;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("en", "election elections election’s")]
    [InlineData("en", "party parties")]
    [InlineData("en", "vote votes voted voting")]
    [InlineData("en", "crisis crises")]
    [InlineData("en", "ministry Ministries MINISTRY")]
    [InlineData("de", "Land Landes Lande Länder Ländern")]
    [InlineData("de", "Haus Hauses Häuser Häusern")]
    [InlineData("de", "Minister Ministers Ministern")]
    [InlineData("de", "Präsidentin Präsidentinnen")]
    [InlineData("de", "europäische europäischer europäischen europäisches europäischem")]
    [InlineData("de", "Straße Straßen STRASSE")]
    [InlineData("de", "Gesetz Gesetzes Gesetze Gesetzen")]
    [InlineData("de", "Krise Krisen")]
    [InlineData("es", "elección elecciones")]
    [InlineData("es", "ministro ministros ministra ministras")]
    [InlineData("es", "interés intereses")]
    [InlineData("es", "luz luces")]
    [InlineData("es", "país países")]
    [InlineData("es", "clase clases")]
    [InlineData("fr", "journal journaux")]
    [InlineData("fr", "national nationale nationaux nationales")]
    [InlineData("fr", "européen européenne européens européennes")]
    [InlineData("fr", "bureau bureaux")]
    [InlineData("fr", "élection élections")]
    [InlineData("it", "banca banche")]
    [InlineData("it", "agenzia agenzie")]
    [InlineData("it", "ministro ministri ministra")]
    [InlineData("it", "europeo europea europei europee")]
    [InlineData("it", "elezione elezioni")]
    [InlineData("uk", "Україна України Україні Україну Україною")]
    [InlineData("uk", "Київ Києва Києву Києвом Києві")]
    [InlineData("uk", "Харків Харкова Харкову Харковом Харкові")]
    [InlineData("uk", "Львів Львова Львовом Львові")]
    [InlineData("uk", "президент президента президентові президентом президенти президентів")]
    [InlineData("uk", "рік року роки років роках")]
    [InlineData("uk", "безпека безпеки безпеці безпеку безпекою")]
    [InlineData("uk", "рішення рішень рішенням рішеннями")]
    [InlineData("uk", "незалежність незалежності незалежністю")]
    [InlineData("uk", "партія партії партією партій партіям")]
    [InlineData("uk", "комп’ютер комп'ютера компʼютери")]
    [InlineData("uk", "Зеленський Зеленського Зеленському Зеленським")]
    public void Forms_of_a_word_share_their_stem(string language, string forms) =>
        Assert.Single(forms.Split(' ').Select(form => StemmedText.Of(form, language).Words[0].Stem).Distinct());

    [Theory]
    [InlineData("en", "minister ministry")]
    [InlineData("en", "president presidency")]
    [InlineData("de", "Regierung Region")]
    [InlineData("es", "ano año")]
    [InlineData("fr", "élection électricité")]
    [InlineData("it", "banca banda")]
    [InlineData("uk", "президент президія")]
    [InlineData("uk", "уряд ряд")]
    public void Other_words_have_other_stems(string language, string words) =>
        Assert.Equal(2, words.Split(' ').Select(word => Stemmer.For(language).Stem(word)).Distinct().Count());

    [Fact]
    public void Composed_and_decomposed_letters_are_one() =>
        Assert.Equal(Stemmer.For("uk").Stem("Київській"), Stemmer.For("uk").Stem("Київській".Normalize(System.Text.NormalizationForm.FormD)));

    [Fact]
    public void Any_text_has_words_inside_it_and_in_order() =>
        Gen.Select(Gen.Char.Array[0, 200], Gen.OneOf<string>([.. Languages.All])).Sample((letters, language) =>
        {
            var text = StemmedText.Of(new string(letters), language);
            var end = 0;
            foreach (var word in text.Words)
            {
                Assert.True(word.Start >= end && word.Length > 0 && word.End <= letters.Length);
                end = word.End;
            }
        });

    [Theory]
    [InlineData("l’Union européenne", "l|Union|européenne")]
    [InlineData("м’яч і комп’ютер", "м’яч|і|комп’ютер")]
    [InlineData("EU-Kommission, 2024", "EU|Kommission|2024")]
    [InlineData("Ми\u0301ста", "Ми\u0301ста")]
    [InlineData("…«»—", "")]
    [InlineData("‘м’", "м")]
    public void Words_are_letters_digits_and_what_is_silent_among_them(string text, string words) =>
        Assert.Equal(words, string.Join('|', StemmedText.Of(text, "en").Words.Select(word => text.Substring(word.Start, word.Length))));

    [Fact]
    public void A_text_that_is_one_word_or_all_marks_costs_its_length()
    {
        foreach (var text in new[] { new string('а', 5_000_000), "e" + new string('\u0301', 1_000_000), new string('\'', 1_000_000) })
            Assert.InRange(StemmedText.Of(text, "uk").Words.Count, 0, 1);
    }
}
