using ChasPravdy.Tests.Client;

namespace ChasPravdy.Demo;

/// <summary>One article's way, played by the Development people, until readers see it in six languages.</summary>
static class Premiere
{
    public static async Task<PublishedArticle> Of(SampleArticle sample, Newsroom newsroom, Progress progress, CancellationToken ct)
    {
        progress.Enter(sample);
        var workflow = new Workflow(Cast.For(newsroom, sample.Language), progress.Show);
        var published = await workflow.Publish(sample.Text, sample.Words, ct);
        progress.Show("readers wait for the six pages");
        await Task.WhenAll(SixLanguages.All.Select(language =>
            newsroom.WhenShown(published.PathOf(language), sample.TitleIn(language), ct: ct)));
        progress.Done();
        return published;
    }
}
