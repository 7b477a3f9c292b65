using Xunit;

namespace ChasPravdy.Tests.Unit.Translation.Checks;

public sealed class NumbersCheckTests
{
    [Theory]
    [InlineData("de", "245 Milliarden Euro", "en", "245 billion euros")]
    [InlineData("de", "245 Milliarden Euro", "es", "245 mil millones de euros")]
    [InlineData("de", "245 Milliarden Euro", "es", "245.000 millones de euros")]
    [InlineData("de", "245 Milliarden Euro", "fr", "245 milliards d’euros")]
    [InlineData("de", "245 Milliarden Euro", "it", "245 miliardi di euro")]
    [InlineData("de", "245 Milliarden Euro", "uk", "245 млрд євро")]
    [InlineData("en", "€245bn", "de", "245 Mrd. Euro")]
    [InlineData("en", "a $1.5 trillion plan", "es", "un plan de 1,5 billones de dólares")]
    [InlineData("it", "24 mila euro", "en", "24,000 euros")]
    [InlineData("it", "2 mila miliardi", "de", "2 Billionen")]
    [InlineData("uk", "3,4 мільйона людей", "fr", "3,4 millions de personnes")]
    [InlineData("de", "68 % der Befragten", "en", "68% of those asked")]
    [InlineData("de", "68 Prozent", "fr", "68 %")]
    [InlineData("de", "1,5 Grad", "en", "1.5 degrees")]
    [InlineData("de", "1.234.567 Menschen", "en", "1,234,567 people")]
    [InlineData("de", "1.234.567 Menschen", "fr", "1 234 567 personnes")]
    [InlineData("en", "1,234,567.5", "uk", "1 234 567,5")]
    [InlineData("en", "6,000 books", "es", "6000 libros")]
    [InlineData("en", "at 8 p.m. on Monday", "de", "am Montag um 20 Uhr")]
    [InlineData("en", "at 8 p.m.", "uk", "о 20:00")]
    [InlineData("en", "at 8:15 pm", "fr", "à 20 h 15")]
    [InlineData("de", "um 20.15 Uhr", "it", "alle 20:15")]
    [InlineData("it", "alle 8.30", "en", "at 8:30")]
    [InlineData("de", "um 7:15 Uhr", "en", "at 07:15")]
    [InlineData("de", "um 20 Uhr", "es", "a las 8 de la tarde")]
    [InlineData("de", "am 2. September 2026", "en", "on 2 September 2026")]
    [InlineData("en", "on September 2nd", "es", "el 2 de septiembre")]
    [InlineData("de", "am 2.9.2026", "uk", "2 вересня 2026 року")]
    [InlineData("de", "Das war am 2.9.", "fr", "C’était le 2 septembre")]
    [InlineData("en", "on 12/31/2026", "de", "am 31.12.2026")]
    [InlineData("de", "im 19. Jahrhundert", "fr", "au XIXe siècle")]
    [InlineData("de", "im 19. Jahrhundert", "uk", "у XIX столітті")]
    [InlineData("en", "in the 1990s", "de", "in den 90er Jahren")]
    [InlineData("en", "the war of 1914–18", "de", "der Krieg von 1914 bis 1918")]
    [InlineData("de", "elf Städte", "en", "11 towns")]
    [InlineData("en", "7 villages", "uk", "у сімох селах")]
    [InlineData("en", "2 men", "de", "beide Männer")]
    [InlineData("en", "the 3rd time", "es", "la tercera vez")]
    [InlineData("de", "1 Toter", "en", "a dead man")]
    [InlineData("uk", "5 мішків", "it", "cinque sacchi")]
    [InlineData("en", "5m people", "de", "5 Millionen Menschen")]
    [InlineData("en", "a 5m wall", "de", "eine 5 Meter hohe Mauer")]
    [InlineData("de", "ein 245-Milliarden-Paket", "en", "a 245-billion package")]
    [InlineData("en", "version 1.2.3 of 10.0.0.1", "de", "Version 1.2.3 von 10.0.0.1")]
    [InlineData("en", "see https://example.org/2026/11/24", "de", "siehe da")]
    [InlineData("en", "call 044 123 45 67", "fr", "appelez le 044 123 45 67")]
    [InlineData("en", "G7, COVID-19 and A320", "fr", "G7, COVID-19 et A320")]
    [InlineData("en", "In 2026 the number rose; 2026 was wet.", "de", "2026 war nass, und die Zahl stieg.")]
    [InlineData("de", "Es waren 245 Milliarden Euro.", "en", "Es waren 245 Milliarden Euro. [en]")]
    public void The_same_figure_in_another_language_is_no_finding(string from, string source, string into, string text) =>
        Checked.Silent("numbers", from, source, into, text);

    [Theory]
    [InlineData("de", "im Jahr 1943", "en", "in 1934", "1943", "1934")]
    [InlineData("de", "245 Milliarden", "en", "245 million", "245 Milliarden", "245 million")]
    [InlineData("en", "245 billion", "fr", "245 billions", "245 billion", "245 billions")]
    [InlineData("en", "1.5 trillion", "es", "1,5 millones", "1.5 trillion", "1,5 millones")]
    [InlineData("en", "68%", "uk", "86 %", "68", "86")]
    [InlineData("en", "3 dead", "it", "5 morti", "3", "5")]
    [InlineData("fr", "à 20 h 15", "de", "um 20.50 Uhr", "20 h 15", "20.50 Uhr")]
    [InlineData("en", "at 8 a.m.", "de", "um 9 Uhr", "8 a.m.", "9 Uhr")]
    [InlineData("es", "1.500 soldados", "en", "15,000 soldiers", "1.500", "15,000")]
    [InlineData("uk", "2 вересня", "es", "12 de septiembre", "2", "12")]
    [InlineData("it", "1,5 gradi", "de", "15 Grad", "1,5", "15")]
    public void Another_figure_blocks(string from, string source, string into, string text, string was, string @is) =>
        Checked.Found("numbers", from, source, into, text, $"Blocking numbers.changed {was} | {@is}");

    [Theory]
    [InlineData("de", "Satz 17 steht hier.", "fr", "Une phrase.", "Warning numbers.missing 17")]
    [InlineData("de", "Ein Satz.", "fr", "Une phrase de 1987.", "Warning numbers.added 1987")]
    [InlineData("de", "Er kostet 1.234 Euro.", "en", "It costs 1.234 euros.", "Warning numbers.format 1.234")]
    [InlineData("en", "30 miles away", "de", "48 Kilometer entfernt", "Warning numbers.changed 30 | 48")]
    public void What_may_be_meant_is_a_warning(string from, string source, string into, string text, string expected) =>
        Checked.Found("numbers", from, source, into, text, expected);

    [Fact]
    public void The_places_are_those_of_the_figures()
    {
        var segment = Checked.Segment("de", "Es waren 245 Milliarden Euro.", "en", "It was 254 billion euros.");
        var finding = Assert.Single(ChasPravdy.Translation.Checks.NumbersCheck.In(segment));
        Assert.Equal("254 billion", finding.At!.Value.In(segment.Text));
        Assert.Equal("245 Milliarden", finding.AtSource!.Value.In(segment.Source));
    }

    [Fact]
    public void Ten_thousand_figures_take_no_longer_than_they_are_many()
    {
        var many = string.Join(' ', Enumerable.Range(1_000, 10_000).Select(i => $"{i};"));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Empty(ChasPravdy.Translation.Checks.NumbersCheck.In(Checked.Segment("de", many, "fr", many)));
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"{clock.Elapsed}");
    }
}
