using ChasPravdy.Translation.Checks;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation.Checks;

/// <summary>Runs after all others, alone, and counts the processor's time: what else the machine does is no matter.</summary>
[CollectionDefinition(nameof(ChecksTimeTests), DisableParallelization = true)]
[Collection(nameof(ChecksTimeTests))]
public sealed class ChecksTimeTests
{
    [Fact]
    public void Ten_thousand_segments_are_checked_in_no_great_time()
    {
        List<TranslatedSegment> segments = [.. Enumerable.Range(0, 10_000).Select(i => new TranslatedSegment(
            $"{i:x16}-1",
            $"Im Jahr {1900 + (i % 120)} kostete die **Fahrt** nach Seeburg {i},50 Euro, sagte eine [Sprecherin](https://example.org/{i}) der Bahn.",
            $"En {1900 + (i % 120)}, le **voyage** à Seeburg coûtait {i},50\u00A0euros, a dit une [porte-parole](https://example.org/{i}) des chemins de fer.",
            "de",
            "fr"))];
        var took = Time(() => Assert.Equal(0, segments.Sum(segment => EveryCheck.Of(segment).Count())));
        Assert.True(took < TimeSpan.FromSeconds(30), $"{took}");
    }

    [Theory]
    [InlineData("](")]
    [InlineData("`")]
    [InlineData("\\")]
    [InlineData("«")]
    [InlineData("1.")]
    [InlineData("1 ")]
    [InlineData("17 ")]
    [InlineData("20:15 ")]
    [InlineData("a@")]
    [InlineData("*a ")]
    [InlineData("<")]
    [InlineData("Da Da ")]
    [InlineData("Mo Di ")]
    [InlineData("e\u0301")]
    public void The_longest_text_of_one_sign_takes_no_longer(string sign)
    {
        var text = string.Concat(Enumerable.Repeat(sign, 20_000 / sign.Length));
        var took = Time(() => Assert.InRange(EveryCheck.Of(new("0123456789abcdef-1", text, text + "x", "de", "en")).Count(), 0, 320));
        Assert.True(took < TimeSpan.FromSeconds(30), $"{took}");
    }

    static TimeSpan Time(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return Environment.CpuUsage.TotalTime - before;
    }
}
