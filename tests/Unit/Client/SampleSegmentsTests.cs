using ChasPravdy.Contracts;
using ChasPravdy.Drafting.Articles;
using ChasPravdy.Tests.Client;
using ChasPravdy.Translation.Segmentation;
using Xunit;

namespace ChasPravdy.Tests.Unit.Client;

public sealed class SampleSegmentsTests
{
    public static TheoryData<string> Samples => [.. SampleArticle.All.Select(sample => sample.Slug)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_translated_sentence_by_sentence_as_the_newsroom_cuts_it(string slug)
    {
        var sample = SampleArticle.All.Single(sample => sample.Slug == slug);
        var blocks = BodyReader.Read(sample.Body, sentence => Assert.Fail(sentence));

        var cut = Segmenter.Segment(new EditionText(sample.Language, sample.Title, sample.Lead, blocks, sample.Tags, null, sample.Byline));

        var sentences = cut.AllSegments().Select(segment => segment.Key is "title" or "lead" ? segment.Key : segment.Text);
        Assert.All(sample.Translations.Values, translation => Assert.Equal(sentences.Order(), translation.Keys.Order()));
    }
}
