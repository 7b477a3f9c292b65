using ChasPravdy.Site.Archive;
using ChasPravdy.Site.Catalogue;
using ChasPravdy.Site.Search;
using CsCheck;
using Xunit;

namespace ChasPravdy.Tests.Unit.Site;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("депутати Верховної Ради", "верховна рада")]
    [InlineData("у п’ятницю вранці", "п'ятниця")]
    [InlineData("ріка піднялася", "ріки")]
    public void Ukrainian_forms_are_one_word(string text, string query) => Assert.Subset(
        SearchWords.In("uk").Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(),
        SearchWords.In("uk").Of(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet());

    [Fact]
    public void Quotes_and_minus_keep_their_meaning_and_hyphens_part_words()
    {
        var words = SearchWords.In("uk").Of("рада \"верховна рада\" -бюджет прес-центр -\"про мир\"");
        Assert.Matches("^\\w+ \"\\w+ \\w+\" -\\w+ \\w+ \\w+ -\"\\w+ \\w+\"$", words);
    }

    [Theory]
    [InlineData("en", "english")]
    [InlineData("es", "spanish")]
    [InlineData("de", "german")]
    [InlineData("fr", "french")]
    [InlineData("it", "italian")]
    public void The_others_have_PostgreSQLs_own_dictionaries(string language, string dictionary)
    {
        Assert.Equal(dictionary, SearchWords.In(language).Dictionary);
        Assert.Equal("\"as it is\" -typed", SearchWords.In(language).Of("\"as it is\" -typed"));
    }

    [Fact]
    public void An_excerpt_shows_where_the_words_stand_in_whatever_form()
    {
        var text = string.Concat(Enumerable.Repeat("Дощ ішов цілий день. ", 40)) + "Голова громади стояв біля ріки. " + string.Concat(Enumerable.Repeat("Потім усе скінчилося. ", 40));
        var excerpt = Excerpt.Of(text, SearchWords.In("uk").Stems("ріка"), "uk").ToString();
        Assert.Contains("біля <mark>ріки</mark>.", excerpt, StringComparison.Ordinal);
        Assert.StartsWith("… ", excerpt, StringComparison.Ordinal);
        Assert.EndsWith(" …", excerpt, StringComparison.Ordinal);
        Assert.InRange(excerpt.Length, 150, 350);
    }

    [Fact]
    public void Markup_in_a_text_stays_text() => Assert.Equal(
        "&lt;b&gt;<mark>Rivers</mark>&lt;/b&gt; &amp; <mark>river</mark>",
        Excerpt.Marked("<b>Rivers</b> & river", SearchWords.In("en").Stems("river"), "en").ToString());

    [Fact]
    public void Any_text_has_an_excerpt_for_any_question() => Gen.Select(Gen.String, Gen.String[Gen.Char["аб ’\"-\ud83d\ude00e\u0301"], 0, 400]).Sample((question, text) =>
    {
        var asked = Asked.Of(question);
        Assert.True(Asked.IsText(asked));
        Assert.True(asked.EnumerateRunes().Count() <= Asked.Longest);
        foreach (var language in new[] { "en", "uk" })
        {
            _ = SearchWords.In(language).Of(asked);
            _ = Excerpt.Of(text, SearchWords.In(language).Stems(asked), language).ToString();
            _ = Excerpt.Of(text, SearchWords.In(language).Stems(text), language).ToString();
        }
    });

    [Theory]
    [InlineData(null, "")]
    [InlineData("  \u0000 ", "")]
    [InlineData("a\ud800b", "ab")]
    [InlineData("a\r\nb", "a  b")]
    public void A_question_is_one_line_of_text(string? question, string asked) => Assert.Equal(asked, Asked.Of(question));
}
