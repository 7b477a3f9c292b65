using System.Diagnostics;
using ChasPravdy.Contracts;
using ChasPravdy.Translation.Glossaries;
using CsCheck;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.AnyGlossary;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class GlossaryMatcherTests
{
    static string Found(string language, string text, params Term[] terms) => string.Join('|', new GlossaryMatcher(language, terms)
        .Matches(text).Select(match => $"{text.AsSpan(match.Start, match.Length)}{(match.Weak ? "?" : "")}"));

    [Theory]
    [InlineData("en", "European Union", "Both European unions and the european-union’s members.", "European unions|european-union")]
    [InlineData("de", "Europäische Union", "Die Länder der Europäischen Union", "Europäischen Union")]
    [InlineData("de", "Grundgesetz", "Artikel 5 des Grundgesetzes.", "Grundgesetzes")]
    [InlineData("fr", "Union européenne", "Le budget de l’Union européenne", "Union européenne")]
    [InlineData("es", "Consejo de Ministros", "en el consejo de ministros", "consejo de ministros")]
    [InlineData("it", "banca centrale", "le banche centrali", "banche centrali")]
    [InlineData("uk", "Верховна Рада", "депутати Верховної Ради, у Верховній Раді", "Верховної Ради|Верховній Раді")]
    [InlineData("uk", "об’єднана територіальна громада", "в об'єднаній територіальній громаді", "об'єднаній територіальній громаді")]
    [InlineData("en", "White House", "white, House. White. House", "")]
    [InlineData("en", "White House", "the **White** House, the [White House](https://a.example)", "White** House|White House")]
    [InlineData("en", "U.S.", "in the U.S. today", "U.S")]
    [InlineData("de", "St. Gallen", "in St. Gallen", "St. Gallen")]
    [InlineData("en", "art", "a party, an artist, art", "art")]
    public void Terms_are_found_in_the_forms_that_texts_give_them(string language, string term, string text, string found) =>
        Assert.Equal(found, Found(language, text, A(term)));

    [Theory]
    [InlineData(CaseRule.FirstLetter, "Polish", "We polish Polish boots.", "Polish")]
    [InlineData(CaseRule.FirstLetter, "polish", "Polish the boots of the Polish army, polish them.", "Polish|polish")]
    [InlineData(CaseRule.Exact, "US", "Us, the US and us", "US")]
    [InlineData(CaseRule.Exact, "NATO summit", "NATO summits and Nato summits", "NATO summits")]
    [InlineData(CaseRule.Insensitive, "US", "Us, the US and us", "Us|US|us")]
    public void Capitals_count_where_the_term_says_so(CaseRule rule, string term, string text, string found) =>
        Assert.Equal(found, Found("en", text, A(term) with { Case = rule }));

    [Fact]
    public void A_term_inside_a_longer_term_is_not_told_apart() =>
        Assert.Equal("European Union|union", Found("en", "the European Union and the union", A("union"), A("European Union")));

    [Fact]
    public void Parts_of_German_compounds_are_weak() =>
        Assert.Equal("Klimaschutz?|Klima|Wirtschaftsminister?", Found("de", "Klimaschutz, Klima, Wirtschaftsminister", A("Klima"), A("Minister")));

    [Fact]
    public void Other_languages_have_no_compounds() => Assert.Equal("", Found("en", "the climatology", A("climate")));

    [Fact]
    public void What_is_deprecated_is_not_found() => Assert.Equal("", Found("en", "Kiev", A("Kiev") with { Status = TermStatus.Deprecated }));

    [Fact]
    public void Homonyms_are_all_told() =>
        Assert.Equal(2, new GlossaryMatcher("en", [A("Polish"), A("polish")]).Matches("polish").Count);

    [Fact]
    public void Every_term_is_found_in_itself() => Gen.Select(Terms.Array[1, 20], Gen.OneOf<string>([.. Languages.All])).Sample((terms, language) =>
    {
        var matcher = new GlossaryMatcher(language, terms);
        foreach (var term in terms.Where(term => term.Status != TermStatus.Deprecated && term.Text.Any(char.IsLetterOrDigit)))
            Assert.Contains(matcher.Matches(term.Text), match => match.Start == term.Text.IndexOf(match.Term.Text, StringComparison.Ordinal) || !match.Weak);
    });

    [Fact]
    public void Places_are_inside_any_text() =>
        Gen.Select(Gen.Char.Array[0, 300], Terms.Array[0, 20], Gen.OneOf<string>([.. Languages.All])).Sample((letters, terms, language) =>
        {
            foreach (var match in new GlossaryMatcher(language, terms).Matches(new string(letters)))
                Assert.True(match.Start >= 0 && match.Length > 0 && match.End <= letters.Length);
        });

    [Fact]
    public void Ten_thousand_terms_are_looked_for_in_ten_thousand_sentences_at_once()
    {
        var random = new Random(1);
        string[] words = [.. Enumerable.Range(0, 8_000).Select(_ => new string([.. Enumerable.Range(0, random.Next(3, 12)).Select(_ => (char)random.Next('a', 'z' + 1))]))];
        string Some(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]));
        var terms = Enumerable.Range(0, 10_000).Select(_ => A("union " + Some(random.Next(1, 3)))).Concat([A("union")]).ToList();
        var sentences = Enumerable.Range(0, 10_000).Select(_ => Some(10) + " union " + Some(10)).ToList();

        var watch = Stopwatch.StartNew();
        var matcher = new GlossaryMatcher("de", terms);
        var found = sentences.Sum(sentence => matcher.Matches(sentence).Count);

        Assert.True(found >= 10_000);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"It took {watch.Elapsed}."); // about a second where nothing else runs
    }
}
