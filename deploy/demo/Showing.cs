using ChasPravdy.Tests.Client;

namespace ChasPravdy.Demo;

/// <summary>The table of all pages, each read once more the way a reader would.</summary>
static class Showing
{
    /// <returns>How many pages answer 200 with the right headline.</returns>
    public static async Task<int> Table(
        IReadOnlyList<(SampleArticle Sample, PublishedArticle Published)> shown, Newsroom newsroom, CancellationToken ct)
    {
        var right = 0;
        foreach (var (sample, published) in shown)
        {
            Console.WriteLine();
            Console.WriteLine($"{sample.Title}  ({SixLanguages.NameOf(sample.Language)}, {published.Article.Id})");
            foreach (var language in SixLanguages.All)
            {
                var page = await newsroom.Page(published.PathOf(language), ct);
                var found = page switch
                {
                    { Status: not 200 } => $"{page.Status}",
                    { Headline: null } => "200 without a headline",
                    { Headline: var headline } when headline != sample.TitleIn(language) => $"200 but “{headline}”",
                    _ => "200",
                };
                right += found == "200" ? 1 : 0;
                Console.WriteLine($"  {SixLanguages.NameOf(language),-9}  {found}  {page.Address.AbsoluteUri}");
            }
        }
        Console.WriteLine();
        return right;
    }
}
