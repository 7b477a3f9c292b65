using Xunit;

namespace ChasPravdy.Tests.Unit.Translation.Checks;

/// <summary>Links, Markdown, pairs, endings, spaces and invisible characters.</summary>
public sealed class MarksChecksTests
{
    [Theory]
    [InlineData("The [report](https://example.org/a) is out.", "Der [Bericht](https://example.org/a) ist da.")]
    [InlineData("See https://example.org/a.", "Siehe <https://example.org/a>.")]
    [InlineData("[One](https://a.example/1) and [two](https://a.example/2)", "[Zwei](https://a.example/2) und [eins](https://a.example/1)")]
    [InlineData("[x](https://a.example/1 \"A title\")", "[x](https://a.example/1)")]
    public void A_link_to_the_same_place_is_no_finding(string source, string text) => Checked.Silent("links", "en", source, "de", text);

    [Theory]
    [InlineData("The [report](https://example.org/a) is out.", "Der Bericht ist da.", "Blocking links.missing https://example.org/a")]
    [InlineData("The [report](https://example.org/a).", "Der [Bericht](https://example.com/a).", "Blocking links.changed https://example.org/a | https://example.com/a")]
    [InlineData("[It](https://en.wikipedia.org/It)", "[Es](https://de.wikipedia.org/Es)", "Warning links.changed https://en.wikipedia.org/It | https://de.wikipedia.org/Es")]
    [InlineData("The report is out.", "Der [Bericht](https://example.org/a) ist da.", "Warning links.added https://example.org/a")]
    [InlineData("Write to [us](mailto:a@example.org).", "Schreibt [uns](mailto:b@example.org).", "Blocking links.changed mailto:a@example.org | mailto:b@example.org")]
    public void A_link_to_another_place_is_found(string source, string text, string expected) => Checked.Found("links", "en", source, "de", text, expected);

    [Theory]
    [InlineData("**Four** winters and *one* summer", "**Vier** Winter und *ein* Sommer")]
    [InlineData("**Four** winters", "__Vier__ Winter")]
    [InlineData("***All*** of it", "***Alles*** davon")]
    [InlineData("2 * 3 is snake_case_word", "2 * 3 ist snake_case_word")]
    [InlineData("Not \\*this\\*", "Nicht das")]
    [InlineData("Run `a*b`", "Starte `a*b`")]
    public void The_same_emphasis_is_no_finding(string source, string text) => Checked.Silent("markdown", "en", source, "de", text);

    [Theory]
    [InlineData("**Four** winters", "**Vier Winter", "Blocking markdown.unclosed **")]
    [InlineData("*Four* winters", "*Vier Winter", "Blocking markdown.unclosed *")]
    [InlineData("*Four* winters", "Vier Winter", "Warning markdown.marks * | 1 | 0")]
    [InlineData("Four winters", "**Vier** Winter", "Warning markdown.marks ** | 0 | 1")]
    [InlineData("Run `it`", "Starte `es", "Blocking markdown.unclosed `")]
    public void Lost_emphasis_is_found(string source, string text, string expected) => Checked.Found("markdown", "en", source, "de", text, expected);

    [Fact]
    public void Titles_are_plain_text_and_have_no_emphasis() =>
        Assert.Empty(Checked.Says("markdown", Checked.Segment("en", "A * is born", "de", "Ein *Stern ist geboren", "title")));

    [Theory]
    [InlineData("en", "“Go,” he said.", "de", "„Geh“, sagte er.")]
    [InlineData("en", "“Go. Now.", "uk", "«Іди. Зараз.")]
    [InlineData("de", "Sagte er.“", "fr", "a-t-il dit\u00A0».")]
    [InlineData("de", "»Geh«", "de", "»Geh«")]
    [InlineData("en", "a) one (or two)", "de", "a) eins (oder zwei)")]
    [InlineData("en", "an inch: 5\"", "de", "ein Zoll: 5\"")]
    public void Pairs_are_no_finding(string from, string source, string into, string text) => Checked.Silent("pairs", from, source, into, text);

    [Theory]
    [InlineData("en", "“Go,” he said.", "de", "„Geh, sagte er.", "Warning pairs.alone „")]
    [InlineData("en", "“Go,” he said.", "uk", "«Іди, — сказав він.", "Warning pairs.alone «")]
    [InlineData("en", "It (the train) stops.", "fr", "Il (le train s’arrête.", "Warning pairs.alone (")]
    [InlineData("en", "It [the train] stops.", "it", "Il treno] si ferma.", "Warning pairs.alone ]")]
    [InlineData("en", "“Go,” he said.", "es", "\"Vete, dijo.", "Warning pairs.alone \"")]
    public void A_lonely_mark_is_found(string from, string source, string into, string text, string expected) =>
        Checked.Found("pairs", from, source, into, text, expected);

    [Theory]
    [InlineData("en", "Who came?", "de", "Wer kam?")]
    [InlineData("en", "“Who came?” he asked.", "uk", "«Хто прийшов?» — запитав він.")]
    [InlineData("en", "He said: “Nobody came.”", "es", "Dijo: «No vino nadie».")]
    [InlineData("en", "“Who?”", "uk", "«Хто?».")]
    [InlineData("en", "Wait...", "de", "Warte …")]
    [InlineData("en", "Who came?", "es", "¿Quién vino?")]
    [InlineData("en", "It stops in **eleven towns**.", "fr", "Il s’arrête dans **onze villes**.")]
    public void The_same_ending_is_no_finding(string from, string source, string into, string text) => Checked.Silent("ending", from, source, into, text);

    [Theory]
    [InlineData("en", "Who came?", "de", "Wer kam.", "Warning ending.changed ? | .")]
    [InlineData("en", "Nobody came.", "de", "Niemand kam", "Warning ending.missing .")]
    [InlineData("en", "Three things:", "uk", "Три речі", "Warning ending.missing :")]
    [InlineData("en", "Go!", "fr", "Va.", "Hint ending.changed ! | .")]
    [InlineData("en", "Who came?", "es", "Quién vino?", "Warning ending.inverted ? | ¿")]
    [InlineData("en", "Go!", "es", "Vete!", "Warning ending.inverted ! | ¡")]
    public void Another_ending_is_found(string from, string source, string into, string text, string expected) =>
        Checked.Found("ending", from, source, into, text, expected);

    [Fact]
    public void A_headline_with_a_full_stop_is_only_a_hint() =>
        Assert.Equal(["Hint ending.added ."], Checked.Says("ending", Checked.Segment("en", "It is here", "de", "Es ist da.", "title")));

    [Theory]
    [InlineData(" Ja.", "Warning spaces.leading")]
    [InlineData("Ja.\u00A0", "Warning spaces.trailing")]
    [InlineData("Ja,  nein.", "Hint spaces.double")]
    [InlineData("Ja , nein.", "Hint spaces.before ,")]
    public void Stray_spaces_are_found(string text, string expected) => Checked.Found("spaces", "en", "Yes, no.", "de", text, expected);

    [Fact]
    public void Ordinary_spaces_are_no_finding() => Checked.Silent("spaces", "en", "Yes, no.", "de", "Ja, nein.\nUnd 5\u00A0000 .5");

    [Theory]
    [InlineData("a\u202Eb", "U+202E")]
    [InlineData("a\u200Bb", "U+200B")]
    [InlineData("a\uFEFFb", "U+FEFF")]
    [InlineData("a\uFFFDb", "U+FFFD")]
    [InlineData("a\u0085b", "U+0085")]
    [InlineData("tag \U000E0041", "U+E0041")]
    public void Characters_that_nobody_sees_are_found(string text, string character) =>
        Checked.Found("controls", "en", "Yes.", "de", text, $"Warning controls.hidden {character}");

    [Theory]
    [InlineData("Die Familie 👨‍👩‍👧‍👦 fährt mit.")]
    [InlineData("Donau\u00ADdampf\u00ADschiff")]
    [InlineData("й й е\u0301")]
    public void Characters_that_belong_to_what_is_seen_are_no_finding(string text) => Checked.Silent("controls", "en", "Yes.", "de", text);
}
