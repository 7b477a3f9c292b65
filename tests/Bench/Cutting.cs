using System.Diagnostics;
using ChasPravdy.Contracts;
using ChasPravdy.Drafting.Articles;
using ChasPravdy.Tests.Client;
using ChasPravdy.Translation.Segmentation;

namespace ChasPravdy.Tests.Bench;

/// <summary>How fast a source text becomes segments, in this process on one core: the sample articles over and over, by both versions of the rules.</summary>
static class Cutting
{
    const int Times = 200; // a sample has a dozen sentences; with this it is as long as a book

    public static void Measure(Report report, TimeSpan time)
    {
        EditionText[] texts = [.. SampleArticle.All.Select(sample => new EditionText(
            sample.Language, sample.Title, sample.Lead,
            [.. Enumerable.Repeat(BodyReader.Read(sample.Body, _ => { }), Times).SelectMany(blocks => blocks)],
            sample.Tags, null, sample.Byline))];
        var before = PerSecond(texts, Segmenter.FirstVersion, time);
        var now = PerSecond(texts, Segmenter.Version, time);
        report.Add($"segments cut by {Segmenter.FirstVersion}", before, "/s");
        report.Add($"segments cut by {Segmenter.Version}", now, "/s", FormattableString.Invariant($"{now / before:P0} of the older rules"));
    }

    static double PerSecond(EditionText[] texts, string version, TimeSpan time)
    {
        Cut(TimeSpan.FromTicks(time.Ticks / 4)); // a warm-up
        var (segments, took) = Cut(time);
        return segments / took.TotalSeconds;

        (long Segments, TimeSpan Took) Cut(TimeSpan atLeast)
        {
            var watch = Stopwatch.StartNew();
            var segments = 0L;
            for (var i = 0; watch.Elapsed < atLeast; i++)
                segments += Segmenter.Segment(texts[i % texts.Length], version).Blocks.Sum(block => block.Segments.Count);
            return (segments, watch.Elapsed);
        }
    }
}
