using ChasPravdy.Contracts;
using ChasPravdy.Translation.Segmentation;
using CsCheck;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class SegmenterTests
{
    [Theory]
    [InlineData("en", "He moved to the U.S. Smith stayed.", 1)]
    [InlineData("en", "They freed Malcolm X. Britain watched.", 1)]
    [InlineData("en", "Why? 42. Nobody knew.", 2)]
    [InlineData("en", "Who went? No. 10 others did.", 2)]
    [InlineData("en", "“Why?” Smith, 40, asked.", 2)]
    [InlineData("uk", "Це було у 2024 р. 20 осіб загинуло.", 1)]
    public void What_only_the_meaning_tells_is_wrong_as_the_record_says(string language, string text, int sentences) =>
        Assert.Equal(sentences, Sentences.In(text, language).Sentences.Count);

    [Fact]
    public void A_no_break_space_holds_its_two_sides_together() =>
        Assert.Single(Sentences.In("Siehe Abschn.\u00A0Drei", "de").Sentences);

    [Fact]
    public void A_block_without_text_has_no_segments()
    {
        var text = Segmenter.Segment(Of(new Block(BlockKind.Image, "", null, "https://example.com/a.jpg")));
        Assert.Empty(text.Blocks[0].Segments);
    }

    [Fact]
    public void Equal_sentences_have_equal_hashes_and_their_place_among_equals()
    {
        var keys = Segmenter.Segment(Of(new Block(BlockKind.Paragraph, "Ja. Nein. Ja."), new Block(BlockKind.Heading, "Ja.", 2)))
            .Blocks.SelectMany(b => b.Segments).Select(s => s.Key).ToList();
        Assert.Equal(["918c02e9102ce389-1", "918c02e9102ce389-2", "918c02e9102ce389-3"], [keys[0], keys[2], keys[3]]);
        Assert.NotEqual(keys[0], keys[1]);
    }

    [Fact]
    public void The_lead_is_a_segment_unless_it_is_empty()
    {
        Assert.Equal(["title", "lead"], Segmenter.Segment(Of() with { Lead = "Endlich. Ja." }).AllSegments().Select(s => s.Key));
        Assert.Equal(["title"], Segmenter.Segment(Of()).AllSegments().Select(s => s.Key));
    }

    [Fact]
    public void A_heading_is_one_segment() =>
        Assert.Equal(
            ["Er ging. Sie blieb. Warum?", "Er ging.", "Sie blieb.", "Warum?"],
            Segmenter.Segment(Of(
                    new Block(BlockKind.Heading, "Er ging. Sie blieb. Warum?", 2), new Block(BlockKind.ListItem, "Er ging. Sie blieb. Warum?")))
                .Blocks.SelectMany(b => b.Segments).Select(s => s.Text));

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0")]
    [InlineData(" Über den Fluss\n")]
    public void A_heading_keeps_its_white_space(string heading)
    {
        var block = Segmenter.Segment(Of(new Block(BlockKind.Heading, heading, 2))).Blocks[0];
        Assert.Equal(heading, block.Whole());
        Assert.All(block.Segments, s => Assert.Equal(heading.Trim(), s.Text));
    }

    [Fact]
    public void Rules_that_never_were_cut_nothing() =>
        Assert.Throws<ArgumentException>(() => Segmenter.Segment(Of(new Block(BlockKind.Paragraph, "Ja.")), "sentences-0"));

    [Fact]
    public void Joining_the_segments_gives_the_block_back() =>
        Gen.Select(AnyProse.Text, AnyProse.Language).Sample((text, language) =>
        {
            var (before, sentences) = Sentences.In(text, language);
            return before + string.Concat(sentences.Select(s => s.Text + s.After)) == text
                && sentences.All(s => s.Text.Trim() == s.Text && s.Text.Length > 0 && string.IsNullOrWhiteSpace(s.After));
        });

    [Fact]
    public void Every_segment_has_a_key_of_its_own_and_the_same_one_again() =>
        Gen.Select(AnyProse.Text.Array[0, 6], AnyProse.Language).Sample((texts, language) =>
        {
            var text = Of([.. texts.Select(t => new Block(BlockKind.Paragraph, t))]) with { Language = language };
            var keys = Segmenter.Segment(text).AllSegments().Select(s => s.Key).ToList();
            return keys.Distinct().Count() == keys.Count && Segmenter.Segment(text).AllSegments().Select(s => s.Key).SequenceEqual(keys);
        });

    static readonly string[] Words = [". ", "! ", "? ", "… ", "„", "“ ", "« ", " » ", "Wort ", "Der ", "Dr. ", "12 ", "— ", "*", "Я ", "É", "\n"];

    [Fact]
    public void A_link_is_never_cut() =>
        Gen.Select(AnyProse.OneOf(Words).Array[0, 12].Select(string.Concat), Gen.Int[1, 4], AnyProse.Language).Sample((text, links, language) =>
        {
            var link = $"[{text.Replace("\n", " ")}](https://a.example/b.c_(d))";
            var block = string.Join(' ', Enumerable.Repeat($"{text} {link}. Der", links));
            return Sentences.In(block, language).Sentences.Sum(s => s.Text.Split(link).Length - 1) == links;
        });

    [Fact]
    public void The_source_in_its_own_words_is_the_source() =>
        AnyProse.Text.Array[0, 6].Sample(texts =>
        {
            var text = Of([.. texts.Select(t => new Block(BlockKind.Quote, t))]) with { Lead = "Endlich." };
            var segmented = Segmenter.Segment(text);
            var words = segmented.AllSegments().ToDictionary(s => s.Key, s => s.Text);
            var back = segmented.In("de", key => words[key]);
            return back.Blocks.SequenceEqual(text.Blocks) && back.Title == text.Title && back.Lead == text.Lead;
        });

    [Fact]
    public void Nothing_translated_is_ever_lost_to_newer_rules() =>
        Gen.Select(AnyProse.Text, AnyProse.Text, AnyProse.Language).Sample((kept, changed, language) =>
        {
            var first = Paragraphs(kept, kept, "Alt. " + changed) with { Language = language };
            var old = Segmenter.Segment(first, Segmenter.FirstVersion);
            var second = Paragraphs(kept, "Neu. " + changed, kept, kept) with { Language = language };
            var @new = Segmenter.Segment(second).KeepingCutsOf(old);
            var keys = @new.AllSegments().Select(s => s.Key).ToList();
            return keys.Count == keys.Distinct().Count()
                && @new.Blocks[0].Segments.SequenceEqual(old.Blocks[0].Segments)
                && @new.Blocks.Select(b => b.Whole()).SequenceEqual(second.Blocks.Select(b => b.Text));
        });

    static readonly string[] Hostile =
    [
        ".", "…", "!", "(", "[", "]", "`", "\\", "„", "“", "\"", "«", "—", " ", "\u00A0", "*", "1", "a", "A", "\uD800", "\u0301", "🎉",
        ". ", "[a](", ". (", "(a. B ", "a. B ", "A. ", "Dr. ", "1. ", "am 1. B ", "[a](b. C) ", "`a. B` ", "``a` ", "„a. B“ ", "a„B! “ ", "« a. » ", "z. B. ", "р. ", "— A. ",
        "L’", "“Why?” Smith ", "XIV. ", "B!) ",
    ];

    public static TheoryData<string> HostilePieces() => [.. Hostile];

    [Theory]
    [MemberData(nameof(HostilePieces))]
    public void Hostile_text_takes_no_longer_than_its_length(string piece)
    {
        // A million is nothing where time grows with the length, and hours where it grows with its square.
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var used = Environment.CpuUsage.TotalTime;
        foreach (var language in new[] { "de", "en", "uk" })
            Sentences.In(text, language);
        Assert.True(Environment.CpuUsage.TotalTime - used < TimeSpan.FromMinutes(2));
    }

    static EditionText Paragraphs(params string[] paragraphs) => Of([.. paragraphs.Select(p => new Block(BlockKind.Paragraph, p))]);

    static EditionText Of(params Block[] blocks) => new("de", "Der Zug", "", blocks, [], null, "Chas Pravdy");
}
