using ChasPravdy.Contracts;
using ChasPravdy.Translation.Segmentation;
using CsCheck;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class SegmenterTests
{
    [Theory]
    [InlineData("en", "He came. She left! Who stayed? Nobody… Really.|He came.|She left!|Who stayed?|Nobody…|Really.")]
    [InlineData("en", "It rose by 3.5 percent. Prices fell.|It rose by 3.5 percent.|Prices fell.")]
    [InlineData("en", "J. K. Rowling met Dr. Smith. They talked.|J. K. Rowling met Dr. Smith.|They talked.")]
    [InlineData("en", "The U.S. Army left. Then peace.|The U.S. Army left.|Then peace.")]
    [InlineData("en", "The choice is Anna's. Nobody minds.|The choice is Anna's.|Nobody minds.")]
    [InlineData("en", "“We will win.” He smiled. “Really?” she asked.|“We will win.”|He smiled.|“Really?” she asked.")]
    [InlineData("en", "It ended (at last). *Everyone left.* 2024 began.|It ended (at last).|*Everyone left.*|2024 began.")]
    [InlineData("en", "See [the report. Part two](https://example.com/a). It is long.|See [the report. Part two](https://example.com/a).|It is long.")]
    [InlineData("en", "Read example.com. Then write to me@example.com. Done.|Read example.com.|Then write to me@example.com.|Done.")]
    [InlineData("es", "¿Vienes? ¡Claro! La Sra. López llegó.|¿Vienes?|¡Claro!|La Sra. López llegó.")]
    [InlineData("es", "Dijo: «No.» Después calló.|Dijo: «No.»|Después calló.")]
    [InlineData("de", "Er kam am 2. September. Sie nicht.|Er kam am 2. September.|Sie nicht.")]
    [InlineData("de", "Das war 2024. Danach nichts.|Das war 2024.|Danach nichts.")]
    [InlineData("de", "„Ja.“ Er ging. »Nein!« Sie blieb.|„Ja.“|Er ging.|»Nein!«|Sie blieb.")]
    [InlineData("de", "Es gibt z. B. Äpfel. Und Birnen.|Es gibt z. B. Äpfel.|Und Birnen.")]
    [InlineData("fr", "« Bonjour ! » Il partit. M. Macron resta.|« Bonjour ! »|Il partit.|M. Macron resta.")]
    [InlineData("fr", "Il vient ? Oui. À demain.|Il vient ?|Oui.|À demain.")]
    [InlineData("it", "Il dott. Rossi arriva. È tardi.|Il dott. Rossi arriva.|È tardi.")]
    [InlineData("uk", "Він прийшов у м. Львів. Є новини!|Він прийшов у м. Львів.|Є новини!")]
    [InlineData("uk", "«Так!» — сказав він. Їх було 3,5 млн. Але пішли.|«Так!» — сказав він.|Їх було 3,5 млн. Але пішли.")]
    public void Sentences_are_found(string language, string textAndSentences)
    {
        string[] parts = textAndSentences.Split('|');
        Assert.Equal(parts[1..], Sentences.In(parts[0], language).Sentences.Select(s => s.Text));
    }

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

    static readonly string[] Pieces =
    [
        ". ", "! ", "?", "…", ".”", " »", "« ", "„", "“", " ", "\u00A0", "\n", "[", "](", ")", "(", "*", "12", "3.5", "Dr", "z. B.", "А", "и", "É", "a", "Z",
    ];

    static readonly Gen<string> Prose = Gen.OneOf(OneOf(Pieces), Gen.String).Array[0, 40].Select(string.Concat);

    static Gen<string> OneOf(IReadOnlyList<string> texts) => Gen.Int[0, texts.Count - 1].Select(i => texts[i]);

    [Fact]
    public void Joining_the_segments_gives_the_block_back() =>
        Gen.Select(Prose, OneOf(Languages.All)).Sample((text, language) =>
        {
            var (before, sentences) = Sentences.In(text, language);
            return before + string.Concat(sentences.Select(s => s.Text + s.After)) == text
                && sentences.All(s => s.Text.Trim() == s.Text && s.Text.Length > 0 && string.IsNullOrWhiteSpace(s.After));
        });

    [Fact]
    public void The_source_in_its_own_words_is_the_source() =>
        Prose.Array[0, 6].Sample(texts =>
        {
            var text = Of([.. texts.Select(t => new Block(BlockKind.Quote, t))]) with { Lead = "Endlich." };
            var segmented = Segmenter.Segment(text);
            var words = segmented.AllSegments().ToDictionary(s => s.Key, s => s.Text);
            var back = segmented.In("de", key => words[key]);
            return back.Blocks.SequenceEqual(text.Blocks) && back.Title == text.Title && back.Lead == text.Lead;
        });

    [Theory]
    [InlineData(". ")]
    [InlineData("[a](")]
    [InlineData("[")]
    [InlineData(". (")]
    [InlineData("a. B ")]
    [InlineData("Dr. ")]
    [InlineData("[a](b. C) ")]
    public void Hostile_text_takes_no_longer_than_its_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 5_000_000 / piece.Length));
        var started = TimeProvider.System.GetTimestamp();
        Sentences.In(text, "de");
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
    }

    static EditionText Of(params Block[] blocks) => new("de", "Der Zug", "", blocks, [], null, "Chas Pravdy");
}
