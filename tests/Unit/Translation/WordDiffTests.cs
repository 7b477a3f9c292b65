using System.Diagnostics;
using ChasPravdy.Translation.Texts;
using CsCheck;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class WordDiffTests
{
    static readonly string[] Pieces = ["Der", "Zug", " ", "  ", "kommt", ".", ",", "3,5", "„", "“", "é", "е\u0301", "👩‍🚀", "\n", "'"];

    static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(pieces => string.Concat(pieces.Select(piece => Pieces[piece]))),
        Gen.String);

    [Theory]
    [InlineData("Der Zug kommt.", "Der Zug kommt.", "=Der Zug kommt.")]
    [InlineData("Der Zug kommt.", "Der Zug kommt nicht.", "=Der Zug kommt|+ nicht|=.")]
    [InlineData("It rose by 3.5 percent.", "It rose by 4.5 percent.", "=It rose by |-3.5|+4.5|= percent.")]
    [InlineData("the big dog", "a small dog", "-the big|+a small|= dog")]
    [InlineData("п’ять років", "п’ять днів", "=п’ять |-років|+днів")]
    [InlineData("", "Neu", "+Neu")]
    [InlineData("Alt", "", "-Alt")]
    [InlineData("", "", "")]
    [InlineData("a b ", "c d ", "-a b|+c d|= ")]
    public void Words_that_stay_and_words_that_changed_are_told_apart(string old, string @new, string parts) =>
        Assert.Equal(parts, string.Join('|', WordDiff.Between(old, @new).Select(p => "=-+"[(int)p.Op] + p.Text)));

    [Fact]
    public void Joined_the_parts_are_both_texts_again() => Gen.Select(Texts, Texts).Sample((old, @new) =>
    {
        var parts = WordDiff.Between(old, @new);
        return Joined(parts, DiffOp.Removed) == old && Joined(parts, DiffOp.Added) == @new
            && parts.All(p => p.Text.Length > 0) && parts.Zip(parts.Skip(1)).All(pair => pair.First.Op != pair.Second.Op)
            && (old != @new || parts.All(p => p.Op == DiffOp.Same));
    });

    [Fact]
    public void One_changed_word_in_a_long_text_is_found()
    {
        var words = Enumerable.Range(0, 4_000).Select(n => $"w{n % 700}").ToArray();
        var old = string.Join(' ', words);
        words[17] = words[3_900] = "changed";
        var parts = WordDiff.Between(old, string.Join(' ', words));
        Assert.Equal(["w17", "w400"], parts.Where(p => p.Op == DiffOp.Removed).Select(p => p.Text));
    }

    [Theory]
    [InlineData("one word for all ")]
    [InlineData(".,")]
    [InlineData("a")]
    [InlineData("e\u0301\u0301 ")]
    public void Long_texts_take_no_great_time(string unit)
    {
        var old = string.Concat(Enumerable.Repeat(unit, 20_000 / unit.Length));
        var @new = string.Concat(old.Reverse()) + string.Concat(Enumerable.Range(0, 5_000).Select(n => $" {n * 7919 % 997}"));
        var before = Stopwatch.GetTimestamp();
        var parts = WordDiff.Between(old, @new);
        Assert.InRange(Stopwatch.GetElapsedTime(before), TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Equal(old, Joined(parts, DiffOp.Removed));
        Assert.Equal(@new, Joined(parts, DiffOp.Added));
    }

    static string Joined(IEnumerable<DiffPart> parts, DiffOp with) =>
        string.Concat(parts.Where(p => p.Op == DiffOp.Same || p.Op == with).Select(p => p.Text));
}
