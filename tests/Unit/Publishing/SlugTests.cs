using ChasPravdy.Publishing.Publications;
using Xunit;

namespace ChasPravdy.Tests.Unit.Publishing;

public sealed class SlugTests
{
    // The resolution's own examples, as far as they are words.
    [Theory]
    [InlineData("Алушта", "alushta")]
    [InlineData("Борщагівка", "borshchahivka")]
    [InlineData("Гадяч", "hadiach")]
    [InlineData("Ґалаґан", "galagan")]
    [InlineData("Єнакієве Гаєвич Короп'є", "yenakiieve-haievych-koropie")]
    [InlineData("Згорани Розгон", "zghorany-rozghon")]
    [InlineData("Їжакевич Кадиївка Мар'їне", "yizhakevych-kadyivka-marine")]
    [InlineData("Йосипівка Стрий Олексій", "yosypivka-stryi-oleksii")]
    [InlineData("Щербухи Гоща Гаращенко", "shcherbukhy-hoshcha-harashchenko")]
    [InlineData("Юрій Корюківка", "yurii-koriukivka")]
    [InlineData("Яготин Ярошенко Костянтин Знам’янка Феодосія", "yahotyn-yaroshenko-kostiantyn-znamianka-feodosiia")]
    [InlineData("«Яблуко» і 'юшка'", "yabluko-i-yushka")]
    public void Ukrainian_is_written_as_resolution_55_says(string title, string slug) => Assert.Equal(slug, Slug.Of(title, "uk"));

    [Theory]
    [InlineData("de", "Große Überraschung für Zürich", "grosse-ueberraschung-fuer-zuerich")]
    [InlineData("fr", "L’été à Nîmes, c’est l’œuvre d’un garçon", "lete-a-nimes-cest-loeuvre-dun-garcon")]
    [InlineData("es", "¿Mañana? ¡Sí, señor!", "manana-si-senor")]
    [InlineData("it", "Perché no? È già città", "perche-no-e-gia-citta")]
    [InlineData("en", "  Ten 10% -- rise…  ", "ten-10-rise")]
    [InlineData("en", "<script>alert(1)</script> ../../etc", "script-alert-1-script-etc")]
    [InlineData("en", "日本 🏴󠁧󠁢󠁥󠁮󠁧󠁿 \u202E", "")]
    [InlineData("uk", "Йод", "yod")] // й as и and a breve
    public void Other_letters_lose_their_accents(string language, string title, string slug) => Assert.Equal(slug, Slug.Of(title, language));

    [Fact]
    public void A_long_headline_is_cut_at_a_word() =>
        Assert.Equal(
            "one-two-three-four-five-six-seven-eight-nine-ten-eleven-twelve",
            Slug.Of("One two three four five six seven eight nine ten eleven twelve thirteen fourteen", "en"));

    [Fact]
    public void One_endless_word_is_cut_anywhere() => Assert.Equal(Slug.Longest, Slug.Of(new string('a', 5_000_000), "en").Length);

    [Fact]
    public void A_headline_without_a_usable_letter_still_has_an_address() =>
        Assert.Equal("/en/2026/11/23/deadbeef", EditionPath.Of("en", Story.Noon, "日本", Story.Id));
}
