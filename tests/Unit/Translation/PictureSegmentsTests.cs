using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Segmentation;
using ChasPravdy.Translation.Tasks;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class PictureSegmentsTests
{
    static readonly PlacedPicture River = new(new("0198c1f0-0000-5000-8000-000000000001"), 1600, 900, "Ein *breiter* Fluss.", "Foto: Olena");

    static Block Image(string caption = "Der Ob im Mai. Er taut.", PlacedPicture? picture = null) =>
        new(BlockKind.Image, caption) { Picture = picture ?? River };

    static EditionText Text(params Block[] blocks) => new("de", "Titel", "", blocks, [], null, "Chas Pravdy");

    static SegmentedText Cut(params Block[] blocks) => Segmenter.Segment(Text(blocks));

    [Fact]
    public void What_a_picture_shows_is_one_plain_segment_before_its_caption()
    {
        var segments = Cut(Image()).Blocks[0].AllSegments().ToList();
        Assert.Equal(["Ein *breiter* Fluss.", "Der Ob im Mai.", "Er taut."], segments.Select(segment => segment.Text));
        Assert.Equal([true, false, false], segments.Select(segment => SegmentedText.IsPlain(segment.Key)));
        Assert.Matches("^alt-[0-9a-f]{16}-1$", segments[0].Key);
    }

    [Fact]
    public void A_picture_renames_no_sentence()
    {
        var paragraph = new Block(BlockKind.Paragraph, "Ein Fluss.");
        var picture = River with { Alt = "Ein Fluss." };
        Assert.Equal(Cut(paragraph).Blocks[0].Segments, Cut(Image("", picture), paragraph).Blocks[1].Segments);
        Assert.Equal(
            ["alt-", "alt-"],
            Cut(Image("", picture), Image("", picture)).AllSegments().Skip(1).Select(segment => segment.Key[..4]));
        Assert.Equal(3, Cut(Image("", picture), Image("", picture), paragraph).AllSegments().Skip(1).Select(segment => segment.Key).Distinct().Count());
    }

    [Fact]
    public void A_translation_shows_the_same_picture_in_other_words()
    {
        var translated = Cut(Image()).In("fr", key => key.StartsWith("alt-", StringComparison.Ordinal) ? "Un large fleuve" : "Phrase.");
        Assert.Equal(Image("Phrase. Phrase.", River with { Alt = "Un large fleuve" }), translated.Blocks[0]);
    }

    [Fact]
    public void Another_picture_with_the_same_words_asks_nothing_of_translators_and_other_words_do()
    {
        var source = Cut(Image());
        Assert.True(source.HasSameSegmentsAs(Cut(Image(picture: River with { Id = Guid.Empty, Credit = "dpa" }))));
        Assert.False(source.HasSameSegmentsAs(Cut(Image(picture: River with { Alt = "Ein Bach." }))));
        Assert.False(source.HasSameSegmentsAs(Cut(Image("Der Ob im Juni."))));
    }

    [Fact]
    public void A_newer_cut_keeps_pictures() => Assert.Equal(
        Cut(Image()).Blocks[0].AllSegments(), Cut(Image()).KeepingCutsOf(Cut(Image(picture: River with { Alt = "Ein Bach." }))).Blocks[0].AllSegments());

    [Theory]
    [InlineData("Zwei\nZeilen")]
    [InlineData(" ")]
    public void What_a_picture_shows_is_one_line(string text) => Assert.NotNull(SegmentTexts.Problem("alt-0123456789abcdef-1", text));

    [Fact]
    public void In_what_a_picture_shows_nothing_is_markup() => Assert.Null(SegmentTexts.Problem("alt-0123456789abcdef-1", "1 <b> 2 [x](y)"));

    // Computed before pictures existed.
    [Fact]
    public void The_hash_of_a_text_without_pictures_is_what_it_was() => Assert.Equal(
        "8a8876daf3898720e7df51207c3f6bc5a66c7689c94a4fd015998dbc78b33103",
        TextHash.Of(Text(new Block(BlockKind.Heading, "Der Fluss", 2), new Block(BlockKind.Image, "Ein Fluss", Url: "https://example.org/a.jpg"))));

    [Fact]
    public void The_hash_names_the_picture_and_its_words()
    {
        var hashes = new[] { Image(), Image(picture: River with { Alt = "x" }), Image(picture: River with { Credit = "x" }), Image(picture: River with { Id = Guid.Empty }), Image("x") }
            .Select(block => TextHash.Of(Text(block))).ToList();
        Assert.Equal(hashes.Count, hashes.Distinct().Count());
    }
}
