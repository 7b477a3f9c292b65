using System.Diagnostics;
using System.Text;
using ChasPravdy.Demo;
using ChasPravdy.Tests.Client;

Console.OutputEncoding = Encoding.UTF8;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

var start = Stopwatch.GetTimestamp();
using var newsroom = Newsroom.FromEnvironment();
var progress = new Progress(SampleArticle.All.Count);
try
{
    SamplesAreComplete();
    await Doors.AreOpen(newsroom, stop.Token);
    Console.WriteLine($"Six new articles go through the newsroom at {newsroom.Desk}, each from draft to six published languages.");
    List<(SampleArticle Sample, PublishedArticle Published)> shown = [];
    foreach (var sample in SampleArticle.All)
        shown.Add((sample, await Premiere.Of(sample, newsroom, progress, stop.Token)));
    var right = await Showing.Table(shown, newsroom, stop.Token);
    Console.WriteLine($"{right} of {shown.Count * SixLanguages.All.Count} pages show the right headline. " +
        $"It took {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s. Run it again for six more articles.");
    return right == shown.Count * SixLanguages.All.Count ? 0 : 1;
}
catch (Exception stopped) when (Sentence.About(stopped) is { } sentence)
{
    Console.Error.WriteLine(progress.Leave() is { } title ? $"Stopped in “{title}”. {sentence}" : sentence);
    return 1;
}

static void SamplesAreComplete()
{
    if (SampleArticle.All.SelectMany(sample => sample.Faults()).ToList() is { Count: > 0 } faults)
        throw new InvalidDataException(string.Join(Environment.NewLine, faults));
}
