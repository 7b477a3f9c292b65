using ChasPravdy.Tests.Client;

namespace ChasPravdy.Demo;

/// <summary>One article's way, played by the Development people, until readers see it in six languages.</summary>
static class Premiere
{
    // The first article after ./newsroom up meets services that have just started, maybe on a busy machine.
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<PublishedArticle> Of(SampleArticle sample, Newsroom newsroom, Progress progress, CancellationToken ct)
    {
        progress.Enter(sample);
        var workflow = new Workflow(Cast.For(newsroom, sample.Language), progress.Show) { Patience = Patience };
        var published = await workflow.Publish(sample.Text, sample.Words, ct);
        progress.Show("readers wait for the six pages");
        await Task.WhenAll(SixLanguages.All.Select(language =>
            newsroom.WhenShown(published.PathOf(language), sample.TitleIn(language), Patience, ct)));
        progress.Done();
        return published;
    }
}
