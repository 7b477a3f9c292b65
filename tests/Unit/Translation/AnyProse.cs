using ChasPravdy.Contracts;
using CsCheck;

namespace ChasPravdy.Tests.Unit.Translation;

/// <summary>Text that means nothing and holds everything that sentences are found by, and whatever else a keyboard gives.</summary>
static class AnyProse
{
    static readonly string[] Pieces =
    [
        ". ", "! ", "?", "…", "...", ".”", " »", "« ", "„", "“", "\"", "’", " ", "\u00A0", "\u202F", "\n", "\t", "[", "](", ")", "(", "*", "`", "\\", "— ", "¿",
        "12", "3.5", "XIV", "Dr", "z. B.", "U.S.", "p. ej.", "м. ", "2024 р.", "J.-C.", "Yahoo!", "am ", "[1]", "[a. B](https://a.example/b.c) ",
        "А", "и", "É", "a", "Z", "Der ", "The ", "Він ", "said ", "L’", "iPhone", "🎉", "\uD800", "\uDC00", "\u0301", "\u200D", "\u202E", "ß", "א", "語", "Dž",
    ];

    public static readonly Gen<string> Language = OneOf(Languages.All);

    public static readonly Gen<string> Text = Gen.OneOf(OneOf(Pieces), OneOf(Pieces), OneOf(Pieces), Gen.String).Array[0, 60].Select(string.Concat);

    public static Gen<string> OneOf(IReadOnlyList<string> texts) => Gen.Int[0, texts.Count - 1].Select(i => texts[i]);
}
