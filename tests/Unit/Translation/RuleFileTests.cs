using System.Security.Cryptography;
using ChasPravdy.Translation.Segmentation;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class RuleFileTests
{
    [Fact]
    public void Words_stand_below_their_heading_whatever_the_lines()
    {
        var file = RuleFile.Parse("x.txt", "# a comment\n[starters]\nDer, Die # here too\nDas,\n\n[full stop never ends a sentence]\nz. B.");
        Assert.Equal(["Der", "Die", "Das"], file["starters"]);
        Assert.Equal(["z.B."], file.Abbreviations.Select(a => a.Text));
        Assert.Empty(file["quotes"]);
    }

    [Theory]
    [InlineData("[startters]\nDer", "x.txt: nobody knows the heading [startters].")]
    [InlineData("Der, Die", "x.txt: 'Der, Die' stands below no heading.")]
    [InlineData("[full stop never ends a sentence]\nDr", "x.txt: 'Dr' has no full stop.")]
    public void A_mistake_is_named(string text, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<InvalidDataException>(() => RuleFile.Parse("x.txt", text)).Message);

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("it")]
    [InlineData("uk")]
    public void Every_language_has_its_file_without_an_entry_twice(string language)
    {
        var file = RuleFile.Of(language);
        Assert.NotEmpty(file["starters"]);
        Assert.NotEmpty(file["quotes"]);
        Assert.Empty(file.Abbreviations.GroupBy(a => a.Text).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Empty(file["starters"].GroupBy(word => word).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    // They have cut stored texts. Other rules are the next version, in files of their own: docs/decisions/0070.
    [Theory]
    [InlineData("en", "33eb7b833125fd5f")]
    [InlineData("es", "25103d52ed46898c")]
    [InlineData("de", "0bb1f18aaf5b7a5f")]
    [InlineData("fr", "57d1c4a5f87eb10e")]
    [InlineData("it", "260762998467dad9")]
    [InlineData("uk", "b41e6659f18883b2")]
    public void The_rules_of_a_version_do_not_change(string language, string hash)
    {
        var file = File.ReadAllBytes(Path.Combine(Repository.Root, "services", "Translation", "Segmentation", $"{Segmenter.Version}.{language}.txt"));
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(file).AsSpan(0, 8)));
    }
}
