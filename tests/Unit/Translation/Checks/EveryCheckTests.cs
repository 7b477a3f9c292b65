using ChasPravdy.Contracts;
using ChasPravdy.Translation.Checks;
using CsCheck;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation.Checks;

public sealed class EveryCheckTests
{
    static readonly Gen<string> Language = Gen.Int[0, 5].Select(i => Languages.All[i]);

    // News, marks, figures and whatever else a keyboard or an enemy sends.
    static readonly string[] Pieces =
    [
        "245", "1.234", "1,5", "20:15", "8 p.m.", "2.9.2026", "2/9/2026", " Uhr", " h ", "%", " Milliarden", " billion", "XIX", "September ", "Montag",
        "**", "*", "_", "`", "\\", "](", "[x](https://example.org/a)", "https://", "www.a", "a@b.c", "<", ">", "(", ")", "«", "»", "„", "“", "”", "\"", "'", "’",
        " ", "  ", "\u00A0", "\u202F", "\n", "?", "¿", "!", "...", "…", " - ", "the the ", "Місто", "Мiсто", "Das Wort", "\u202E", "\uD83D", "👨‍👩‍👧‍👦", "e\u0301",
    ];

    static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]),
        Gen.String[0, 8]);

    static readonly Gen<string> AnyText = Piece.Array[0, 20].Select(string.Concat);

    static readonly LiteralTerms Terms = new(("Wort", "mot", "the"), ("the", "der", "Wort"));

    [Fact]
    public void Every_place_lies_in_its_text_and_every_finding_has_its_words_in_all_languages() =>
        Gen.Select(AnyText, AnyText, Language, Language, Gen.Bool).Sample((source, text, from, into, plain) =>
        {
            var segment = new TranslatedSegment(plain ? "title" : "0123456789abcdef-1", source, text, from, into, Terms);
            return EveryCheck.Of(segment).All(finding =>
                EveryCheck.Ids.Contains(finding.Check)
                && Lies(finding.At, text) && Lies(finding.AtSource, source)
                && Languages.All.All(language => Messages.In(language, finding).Length > 0));
        }, iter: 5_000);

    [Fact]
    public void A_text_beside_itself_has_the_same_figures_dates_links_and_marks() =>
        Gen.Select(AnyText, Language).Sample(
            (text, language) => !EveryCheck.Of(new("0123456789abcdef-1", text, text, language, language))
                .Any(finding => finding.Check is "numbers" or "dates" or "links" or "markdown" or "pairs" or "glossary" or "names"),
            iter: 5_000);

    [Fact]
    public void Every_language_says_everything_with_the_same_words_put_in()
    {
        var english = Messages.NamesIn("en");
        foreach (var language in Languages.All)
            Assert.Equal(english.OrderBy(pair => pair.Key, StringComparer.Ordinal), Messages.NamesIn(language).OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void No_check_is_named_twice() => Assert.Equal(EveryCheck.Ids.Distinct(), EveryCheck.Ids);

    static bool Lies(Stretch? at, string text) => at is not { } place || (place.Start >= 0 && place.Length > 0 && place.End <= text.Length);
}
