using System.Globalization;
using ChasPravdy.Tests.Client;

namespace ChasPravdy.Tests.EndToEnd;

/// <summary>An article of ten thousand sentences, a megabyte, is an article like any other.</summary>
public sealed class LongArticleTests(RunningNewsroom running)
{
    const int Paragraphs = 500, SentencesEach = 20;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact(Timeout = 90_000)]
    public async Task Ten_thousand_sentences_are_drafted_translated_published_read_and_replayed()
    {
        var ct = TestContext.Current.CancellationToken;
        var text = Stories.In("de", string.Join("\n\n", Enumerable.Range(1, Paragraphs).Select(Paragraph)));
        Assert.InRange(text.Body.Length, 1_000_000, 1_500_000);
        var workflow = running.WorkflowFor("de");
        var article = await workflow.Approve(text, ct);

        var approved = await workflow.Translate(article.Id, "fr", Stories.Words, ct: ct);

        Assert.Equal("approved", approved.State);
        Assert.Equal(Paragraphs * SentencesEach, approved.Segments!.Count);
        Assert.All(approved.Segments, segment => Assert.Equal($"{segment.Source} [fr]", segment.Text));

        var released = await workflow.Release(article.Id, new(["de", "fr"], "independent"), ct: ct);
        var page = await running.Newsroom.WhenShown(released.Editions["fr"].Path!, Stories.TitleIn(text, "fr"), Patience, ct);
        Assert.Equal(Paragraphs * SentencesEach, page.Html.Split(" Euro mehr. [fr]").Length - 1);
        await running.Newsroom.WhenShown(released.Editions["de"].Path!, text.Title, Patience, ct);
        await Account.Settles(running, article.Id);
    }

    static string Paragraph(int number) => string.Join(' ', Enumerable.Range(1, SentencesEach).Select(sentence => string.Create(
        CultureInfo.InvariantCulture, $"Am {1 + (sentence % 28)}. September zahlte der Rat von Sankt {number}/{sentence} laut Dr. Weber z. B. für seine Schulen 5 Mio. Euro mehr.")));
}
