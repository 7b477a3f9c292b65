using ChasPravdy.Tests.Client;
using Xunit;

namespace ChasPravdy.Tests.Unit.Client;

public sealed class SampleArticleTests
{
    [Fact]
    public void There_is_one_sample_for_each_source_language() =>
        Assert.Equal(SixLanguages.All, SampleArticle.All.Select(article => article.Language));

    [Fact]
    public void Every_sample_is_translated_whole_and_translates_nothing_else() =>
        Assert.Empty(SampleArticle.All.SelectMany(article => article.Faults()));

    [Fact]
    public void A_sentence_without_translation_is_named()
    {
        var sample = SampleArticle.All[0];

        var faults = (sample with { Body = sample.Body + " And one more." }).Faults().ToList();

        Assert.Equal(5, faults.Count);
        Assert.EndsWith("has no Spanish translation of: And one more.", faults[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_translation_of_nothing_is_named()
    {
        var sample = SampleArticle.All[0];

        var faults = (sample with { Body = sample.Body.Split("\n\n")[0] }).Faults();

        Assert.Contains(faults, fault => fault.Contains("what the article does not say", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_and_emphasis_survive_every_translation()
    {
        foreach (var sample in SampleArticle.All)
        {
            foreach (var (source, text) in sample.Translations.Values.SelectMany(translation => translation))
            {
                if (source is not ("title" or "lead"))
                    Assert.Equal(Markup(source), Markup(text));
            }
        }

        static string Markup(string text)
        {
            var links = text.Split('(', ')').Where(part => part.StartsWith("https:", StringComparison.Ordinal));
            return $"{text.Count(letter => letter == '*')} {string.Join(' ', links)}";
        }
    }

    [Fact]
    public void A_page_says_its_headline_without_markup() =>
        Assert.Equal("Wer’s glaubt & liest", new SitePage(new("http://site.test/de/"), 200,
            "<body><h1 class=\"headline\">\n <b>Wer’s</b> glaubt &amp; liest </h1><h1>Other</h1>").Headline);
}
