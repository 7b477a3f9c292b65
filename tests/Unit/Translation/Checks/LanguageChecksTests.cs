using ChasPravdy.Translation.Checks;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation.Checks;

/// <summary>Dates by name, names, glossary, untranslated text, doubled words, alphabets, length and typography.</summary>
public sealed class LanguageChecksTests
{
    [Theory]
    [InlineData("de", "am 2. September", "uk", "2 вересня")]
    [InlineData("en", "on 2 September 2026", "es", "el 2 de septiembre de 2026")]
    [InlineData("fr", "le 1er mai", "it", "il 1º maggio")]
    [InlineData("en", "on Friday evening", "uk", "у пʼятницю ввечері")]
    [InlineData("en", "on Friday", "de", "heute")]
    [InlineData("en", "It may march on Mars in May", "fr", "Il marche sur Mars en mai")]
    [InlineData("en", "on 2 September", "de", "am 2.9.")]
    [InlineData("uk", "у середині травня 2026", "de", "Mitte Mai 2026")]
    public void The_same_date_is_no_finding(string from, string source, string into, string text) => Checked.Silent("dates", from, source, into, text);

    [Theory]
    [InlineData("de", "am 2. September", "uk", "2 жовтня", "Blocking dates.month September | жовтня")]
    [InlineData("en", "June 5", "it", "il 5 luglio", "Blocking dates.month June | luglio")]
    [InlineData("en", "the 2nd of March", "es", "el 2 de mayo", "Blocking dates.month March | mayo")]
    [InlineData("en", "on Tuesday", "fr", "jeudi", "Warning dates.weekday Tuesday | jeudi")]
    [InlineData("de", "am Mittwoch", "uk", "у четвер", "Warning dates.weekday Mittwoch | четвер")]
    public void Another_date_is_found(string from, string source, string into, string text, string expected) =>
        Checked.Found("dates", from, source, into, text, expected);

    [Theory]
    [InlineData("en", "Yesterday Emmanuel Macron spoke.", "de", "Gestern sprach Macron.")]
    [InlineData("en", "He left the European Union.", "es", "Abandonó la Unión Europea.")]
    [InlineData("de", "Gestern sprach Bundeskanzler Friedrich Merz.", "fr", "Hier, le chancelier Merz a parlé.")]
    [InlineData("en", "Yesterday Emmanuel Macron spoke.", "uk", "Учора виступив Еммануель Макрон.")]
    [InlineData("en", "Emmanuel Macron Visits Berlin Today", "de", "Staatsbesuch")]
    public void Kept_names_are_no_finding(string from, string source, string into, string text) => Checked.Silent("names", from, source, into, text);

    [Theory]
    [InlineData("en", "Yesterday Emmanuel Macron spoke.", "de", "Gestern sprach der Präsident.", "Hint names.missing Emmanuel Macron")]
    [InlineData("it", "Ieri ha parlato Giorgia Meloni.", "fr", "Elle a parlé hier.", "Hint names.missing Giorgia Meloni")]
    public void A_lost_name_is_a_hint(string from, string source, string into, string text, string expected) =>
        Checked.Found("names", from, source, into, text, expected);

    static readonly LiteralTerms Terms = new(("ceasefire", "Waffenruhe", "Waffenstillstand"), ("WHO", "WHO", "Weltgesundheit"));

    [Theory]
    [InlineData("The ceasefire held.", "Die Waffenruhe hielt.")]
    [InlineData("Nobody fired.", "Ein Waffenstillstand.")]
    [InlineData("The WHO warns.", "Die WHO warnt.")]
    public void A_kept_glossary_is_no_finding(string source, string text)
    {
        var segment = Checked.Segment("en", source, "de", text, terms: Terms);
        Assert.Empty(Checked.Says("glossary", segment));
        Assert.Empty(Checked.Says("forbidden", segment));
    }

    [Theory]
    [InlineData("The ceasefire held.", "Die Ruhe hielt.", "Warning glossary.missing ceasefire | Waffenruhe")]
    [InlineData("The WHO warns.", "Die Organisation warnt.", "Blocking glossary.missing WHO | WHO")]
    public void A_term_that_became_something_else_is_found(string source, string text, string expected) =>
        Assert.Equal([expected], Checked.Says("glossary", Checked.Segment("en", source, "de", text, terms: Terms)));

    [Fact]
    public void A_forbidden_word_blocks() => Assert.Equal(
        ["Blocking forbidden.found Waffenstillstand | ceasefire | Waffenruhe"],
        Checked.Says("forbidden", Checked.Segment("en", "The end of the ceasefire", "de", "Der Waffenstillstand, die Waffenruhe", terms: Terms)));

    [Theory]
    [InlineData("en", "68 %", "68 %", null)]
    [InlineData("en", "Taxi", "Taxi", "Hint")]
    [InlineData("en", "Gull Point, Port Clair, Valdeluz", "Gull Point, Port Clair, Valdeluz", "Hint")]
    [InlineData("de", "Der Zug kommt", "Der Zug kommt", "Warning")]
    [InlineData("de", "Der Zug kommt nicht.", " Der Zug kommt nicht.", "Blocking")]
    [InlineData("de", "Der Zug kommt nicht.", "Der Zug kommt nicht. [fr]", null)]
    public void Text_that_is_its_source_again_is_judged_by_its_words(string from, string source, string text, string? severity) =>
        Checked.Found("untranslated", from, source, "fr", text, severity is null ? [] : [$"{severity} untranslated.same"]);

    [Theory]
    [InlineData("en", "He said that that is so.")]
    [InlineData("de", "Die, die die Bahn nahmen, kamen an.")]
    [InlineData("fr", "Nous nous levons quand vous vous couchez.")]
    [InlineData("es", "Dice que que venga.")]
    [InlineData("it", "Via via si avvicina, piano piano.")]
    [InlineData("uk", "Ось ось прийде.")]
    [InlineData("de", "Baden-Baden, Berlin. Berlin")]
    public void Words_that_a_language_doubles_are_no_finding(string into, string text) => Checked.Silent("doubled", into == "en" ? "de" : "en", "?", into, text);

    [Theory]
    [InlineData("en", "It is the the end.", "the")]
    [InlineData("uk", "Це це кінець.", "це")]
    [InlineData("fr", "C’est la  La fin.", "La")]
    public void A_word_twice_is_found(string into, string text, string word) => Checked.Found("doubled", "de", "Ende.", into, text, $"Warning doubled.word {word}");

    [Theory]
    [InlineData("uk", "IT-компанія в NATOвському Києві: iPhone і 5G.")]
    [InlineData("uk", "Пʼять зірок, п’ять зірок")]
    [InlineData("de", "Der Fluss Дніпро in Київ")]
    [InlineData("uk", "Берлін (Berlin)")]
    public void Alphabets_side_by_side_are_no_finding(string into, string text) => Checked.Silent("alphabet", "en", "?", into, text);

    [Theory]
    [InlineData("uk", "Мiсто спить.", "Blocking alphabet.latin Мiсто | i")]
    [InlineData("uk", "Bода стоїть.", "Blocking alphabet.latin Bода | B")]
    [InlineData("de", "Die Stаdt schläft.", "Blocking alphabet.cyrillic Stаdt | а")]
    [InlineData("uk", "Это місто.", "Warning alphabet.russian Это")]
    [InlineData("uk", "The city sleeps.", "Warning alphabet.onlyLatin")]
    [InlineData("fr", "Місто спить.", "Warning alphabet.onlyCyrillic")]
    public void Letters_of_another_alphabet_are_found(string into, string text, string expected) => Checked.Found("alphabet", "en", "?", into, text, expected);

    [Theory]
    [InlineData("Nobody was hurt.", "Niemand.", null)]
    [InlineData("The river rose in the night and nobody was hurt in the town.", "Der Fluss stieg in der Nacht, und niemand in der Stadt wurde verletzt.", null)]
    [InlineData("The river rose in the night and nobody was hurt in the town.", "Der Fluss stieg.", "length.short")]
    [InlineData("The river rose in the night and nobody was hurt.", "Der Fluss stieg in der Nacht, und es regnete, und am Morgen stand das Wasser in allen Straßen der Stadt und ging nicht zurück.", "length.long")]
    public void A_translation_is_about_as_long_as_its_source(string source, string text, string? expected) =>
        Assert.Equal(expected, EveryCheck.Of(Checked.Segment("en", source, "de", text)).FirstOrDefault(finding => finding.Check == "length")?.Says);

    [Theory]
    [InlineData("fr", "«\u00A0Qui\u202F?\u00A0», dit-il à 7:15\u00A0: «\u00A0Lui (!)\u00A0».")]
    [InlineData("de", "„Geh!“, sagte er – und »sie« ging …")]
    [InlineData("uk", "«П’ять зірок», — сказав він… Пʼять!")]
    [InlineData("en", "“Don’t,” he said: ‘no’.")]
    [InlineData("es", "«¿Quién?», dijo. “Él”.")]
    [InlineData("it", "«L’uomo», disse.")]
    public void What_the_language_sets_is_no_finding(string into, string text) => Checked.Silent("typography", "en", "?", into, text);

    [Theory]
    [InlineData("fr", "Qui ?", "typography.frenchSpace ?")]
    [InlineData("fr", "Qui?", "typography.frenchSpace ?")]
    [InlineData("fr", "«Lui\u00A0»", "typography.frenchSpaceAfter «")]
    [InlineData("de", "”Geh“", "typography.quotes ” | „ | “")]
    [InlineData("en", "«Go”", "typography.quotes « | “ | ”")]
    [InlineData("uk", "п'ять", "typography.apostrophe '")]
    [InlineData("uk", "пять \"зірок", "typography.straight « | »")]
    [InlineData("en", "Wait...", "typography.ellipsis")]
    [InlineData("it", "Roma - Milano", "typography.dash")]
    [InlineData("es", "¿Quién ?", "typography.spaceBefore ?")]
    public void What_the_language_sets_otherwise_is_a_hint(string into, string text, string expected) =>
        Checked.Found("typography", "en", "?", into, text, $"Hint {expected}");
}
