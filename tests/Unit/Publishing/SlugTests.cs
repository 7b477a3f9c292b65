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

    // The table, letter by letter: at the beginning of a word, and elsewhere.
    [Theory]
    [InlineData("а", "a", "a")]
    [InlineData("б", "b", "b")]
    [InlineData("в", "v", "v")]
    [InlineData("г", "h", "h")]
    [InlineData("ґ", "g", "g")]
    [InlineData("д", "d", "d")]
    [InlineData("е", "e", "e")]
    [InlineData("є", "ye", "ie")]
    [InlineData("ж", "zh", "zh")]
    [InlineData("з", "z", "z")]
    [InlineData("и", "y", "y")]
    [InlineData("і", "i", "i")]
    [InlineData("ї", "yi", "i")]
    [InlineData("й", "y", "i")]
    [InlineData("к", "k", "k")]
    [InlineData("л", "l", "l")]
    [InlineData("м", "m", "m")]
    [InlineData("н", "n", "n")]
    [InlineData("о", "o", "o")]
    [InlineData("п", "p", "p")]
    [InlineData("р", "r", "r")]
    [InlineData("с", "s", "s")]
    [InlineData("т", "t", "t")]
    [InlineData("у", "u", "u")]
    [InlineData("ф", "f", "f")]
    [InlineData("х", "kh", "kh")]
    [InlineData("ц", "ts", "ts")]
    [InlineData("ч", "ch", "ch")]
    [InlineData("ш", "sh", "sh")]
    [InlineData("щ", "shch", "shch")]
    [InlineData("ь", "", "")]
    [InlineData("ю", "yu", "iu")]
    [InlineData("я", "ya", "ia")]
    public void Every_letter_is_written_as_the_table_has_it(string letter, string first, string later)
    {
        Assert.Equal($"{first}o", Slug.Of($"{letter}о", "uk"));
        Assert.Equal($"{first}o", Slug.Of($"{letter.ToUpperInvariant()}О", "uk"));
        Assert.Equal($"o{later}", Slug.Of($"о{letter}", "uk"));
        Assert.Equal($"o-{first}o", Slug.Of($"о-{letter}о", "uk"));
    }

    [Theory]
    [InlineData("п'ять п’ять пʼять", "piat-piat-piat")]
    [InlineData("Ягідне-Єлисаветівка", "yahidne-yelysavetivka")]
    [InlineData("зґ розгін згадка З Гадяча", "zg-rozghin-zghadka-z-hadiacha")]
    [InlineData("ЗГ Зг", "zgh-zgh")]
    [InlineData("На́голос з’їзд", "naholos-zizd")]
    [InlineData("Об’їзд 2-й етап", "obizd-2-y-etap")]
    public void Apostrophes_stresses_and_hyphens_are_no_letters(string title, string slug) => Assert.Equal(slug, Slug.Of(title, "uk"));

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
