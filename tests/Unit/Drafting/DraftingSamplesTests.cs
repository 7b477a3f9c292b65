using ChasPravdy.Contracts;
using ChasPravdy.Drafting.Articles;
using Xunit;

namespace ChasPravdy.Tests.Unit.Drafting;

public sealed class DraftingSamplesTests
{
    static readonly ArticleText Text = new(
        "de",
        "Über den Fluss",
        "Ein Anfang.",
        "Ein Satz.\n\n![Ein Fluss](https://example.org/a.jpg)",
        [new Block(BlockKind.Paragraph, "Ein Satz."), new Block(BlockKind.Image, "Ein Fluss", Url: "https://example.org/a.jpg")],
        ["asia"],
        new InformationSource("dpa", "https://dpa.example/1"),
        "Chas Pravdy");

    [Fact]
    public void Stored_events_are_written_and_read_as_approved() => ApprovedSamples.OfEvents(
        "drafting",
        store => store.AddArticles(),
        new ArticleDrafted(Text, "olena", Story.Now),
        new ArticleSaved(Text, "otto", Story.Now),
        Story.Submitted,
        Story.Returned,
        new ArticleApproved(1, new string('0', 64), "ivan", Story.Now),
        Story.Reopened,
        Story.Abandoned,
        Story.Live,
        Story.Struck);
}
