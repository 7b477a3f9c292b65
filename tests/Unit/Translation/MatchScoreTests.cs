using System.Diagnostics;
using ChasPravdy.Translation.Memory;
using CsCheck;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class MatchScoreTests
{
    [Theory]
    [InlineData("Der Zug kommt.", "Der Zug kommt.", 100)]
    [InlineData("Der Zug kommt.", "Der Zug kommt!", 92)]
    [InlineData("1234567890", "123456789", 90)]
    [InlineData("1234567890", "abcdefghij", 0)]
    [InlineData("м'ята й чай", "м'ята и\u0306 чай", 100)]
    [InlineData("", "", 100)]
    [InlineData("", "abc", 0)]
    public void The_score_is_the_part_that_nobody_has_to_touch(string a, string b, int score) => Assert.Equal(score, new MatchScore(a).Of(b));

    [Fact]
    public void Only_equal_texts_reach_a_hundred() =>
        Assert.Equal(99, new MatchScore(new string('a', 9_999) + "b").Of(new string('a', 10_000)));

    [Fact]
    public void The_distance_is_the_one_of_the_textbook() =>
        Gen.Select(Gen.Char["abc "].Array[0, 200], Gen.Char["abc "].Array[0, 200]).Select((a, b) => (A: new string(a), B: new string(b)))
            .Sample(texts => new EditDistance(texts.A).To(texts.B) == Textbook(texts.A, texts.B), iter: 3_000);

    [Fact]
    public void Nothing_outside_the_lengths_is_alike_enough() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int[1, 300]).Sample((a, b) =>
        {
            var (shortest, longest) = new MatchScore(new string('a', a)).Lengths();
            return new MatchScore(new string('a', a)).Of(new string('a', b)) < MatchScore.Least || (b >= shortest && b <= longest);
        });

    [Fact]
    public void A_thousand_long_sentences_are_scored_in_no_great_time()
    {
        var score = new MatchScore(string.Concat(Enumerable.Repeat("Der Zug nach Kyjiw kommt. ", 20)));
        var before = Stopwatch.GetTimestamp();
        for (var i = 0; i < 1_000; i++)
            score.Of(string.Concat(Enumerable.Repeat("Ein Zug nach Lwiw fuhr ab. ", 19)));
        Assert.InRange(Stopwatch.GetElapsedTime(before), TimeSpan.Zero, TimeSpan.FromMinutes(1)); // half a second here
    }

    [Fact]
    public void Features_are_words_and_their_neighbours_whatever_the_ending_number_or_case()
    {
        var features = Fingerprint.Features("de", "Die Donau stieg um 3,5 Meter.");
        Assert.Equal(11, features.Count);
        Assert.Equal(features, Fingerprint.Features("de", "„die DONAU stieg um 12 Metern“"));
        Assert.Empty(features.Intersect(Fingerprint.Features("en", "Die Donau stieg um 3,5 Meter.")));
    }

    static int Textbook(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
