using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Drafting;
using ChasPravdy.Drafting.Articles;
using ChasPravdy.Drafting.Media;
using ChasPravdy.Platform;
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

    static readonly ArticleText WithPicture = Text with
    {
        Body = "![Ein Fluss](media:0198c1f0-0000-5000-8000-000000000001 \"Der Ob\")",
        Blocks =
        [
            new Block(BlockKind.Image, "Der Ob")
            {
                Picture = new(new("0198c1f0-0000-5000-8000-000000000001"), 1600, 900, "Ein Fluss", "Foto: Olena"),
            },
        ],
    };

    [Fact]
    public void A_text_with_a_picture_is_stored_and_told_as_approved()
    {
        ApprovedSamples.OfEvent("drafting", store => store.AddArticles(), "article_saved_with_picture", new ArticleSaved(WithPicture, "otto", Story.Now));
        ApprovedSamples.OfMessage(
            "drafting/messages/revision_approved_with_picture",
            new RevisionApproved(new("0198c1f0-0000-7000-8000-000000000004"), 4, 1, TextHash.Of(WithPicture.ToEdition()), WithPicture.ToEdition(), Story.Now, null));
    }

    [Fact]
    public void Stored_events_are_written_and_read_as_approved() => ApprovedSamples.OfEvents(
        "drafting",
        store => store.AddArticles().AddPictures(),
        new ArticleDrafted(Text, "olena", Story.Now),
        new ArticleSaved(Text, "otto", Story.Now),
        Story.Submitted,
        Story.Returned,
        new ArticleApproved(1, new string('0', 64), "ivan", Story.Now),
        Story.Reopened,
        Story.Abandoned,
        Story.Live,
        Story.Struck,
        new PictureUploaded(new string('0', 64), "jpeg", 1600, 900, "Foto: Ольга Приклад", "olena", Story.Now),
        new PictureCredited("Foto: Otto", "otto", Story.Now),
        new PictureWithdrawn("The agency asked for it.", "ivan", Story.Now));
}
