using System.Net;
using System.Text.RegularExpressions;
using ChasPravdy.Site.Articles;
using Marten;

namespace ChasPravdy.Tests.Integration.Site;

public sealed partial class StrictGroupTests(Servers servers) : IAsyncLifetime
{
    readonly TestNewsroom newsroom = new(servers);
    readonly Guid id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
    ServiceUnderTest<Article> site = null!;
    Releases releases = null!;

    public async ValueTask InitializeAsync()
    {
        site = await newsroom.Start<Article>("site");
        releases = new(await newsroom.BusOf("publishing"), id);
        await Eventually.Holds(async () => await Read("/de/") is { Status: HttpStatusCode.OK }, "a front page");
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    async Task<(HttpStatusCode Status, string Html)> Read(string path)
    {
        using var reader = site.As(token: null);
        var answer = await reader.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The number in the article's headline, on its page or on the front page; 0 where readers find none.</summary>
    async Task<int> Revision(string path) =>
        Headline().Match((await Read(path)).Html) is { Success: true } match ? int.Parse(match.Groups[1].Value, null) : 0;

    async Task<IReadOnlyList<int>> Revisions(params string[] languages) =>
        await Task.WhenAll(languages.Select(language => Revision(releases.PathOf(language))));

    Task Held(int count) => Eventually.Holds(
        async () =>
        {
            await using var query = site.Store.QuerySession();
            return (await query.LoadAsync<Article>(id))?.Held.Count == count && await query.Query<HeldText>().CountAsync() == count;
        },
        $"{count} editions that wait for their group");

    [Fact]
    public async Task A_group_is_shown_when_its_last_edition_is_here_though_the_site_restarted_in_between()
    {
        var group = releases.Group(8, 1, "de", "fr", "uk");
        await releases.Send(group[1]);
        await releases.Send(group[0]);
        await Held(2);
        Assert.All(await Revisions("de", "fr", "uk"), revision => Assert.Equal(0, revision));
        Assert.DoesNotContain("Headline", (await Read("/de/")).Html, StringComparison.Ordinal);
        await site.End();
        await site.Begin();
        await Eventually.Holds(async () => await Read("/de/") is { Status: HttpStatusCode.OK }, "a front page");
        Assert.Equal(HttpStatusCode.NotFound, (await Read(releases.PathOf("de"))).Status);
        await releases.Send(group[2]);
        await Eventually.Holds(async () => await Revision(releases.PathOf("uk")) == 1, "the whole group");
        Assert.Equal([1, 1, 1], await Revisions("de", "fr", "uk"));
        await Held(0);
    }

    [Fact]
    public async Task Older_texts_stay_until_the_newer_group_is_whole_and_a_withdrawal_does_not_wait()
    {
        foreach (var message in releases.Group(8, 1, "de", "fr", "uk"))
        {
            await releases.Send(message);
        }

        await Eventually.Holds(async () => await Revision(releases.PathOf("uk")) == 1, "the first group");
        var newer = releases.Group(20, 2, "de", "fr", "uk");
        await releases.Send(newer[0]);
        await releases.Send(newer[2]);
        await Held(2);
        Assert.Equal([1, 1, 1], await Revisions("de", "fr", "uk"));
        await releases.Send(releases.Removed("de", 25));
        await Eventually.Holds(async () => (await Read(releases.PathOf("de"))).Status == HttpStatusCode.Gone, "a withdrawn edition");
        Assert.Equal([1, 1], await Revisions("fr", "uk"));
        await releases.Send(newer[1]);
        await Eventually.Holds(async () => await Revision(releases.PathOf("fr")) == 2, "the rest of the group");
        Assert.Equal(2, await Revision(releases.PathOf("uk")));
        Assert.Equal(HttpStatusCode.Gone, (await Read(releases.PathOf("de"))).Status);
        await Held(0);
    }

    [Fact]
    public async Task Whoever_reads_while_groups_arrive_never_reads_half_of_one()
    {
        const int Last = 40;
        var sending = Task.Run(async () =>
        {
            for (var revision = 1; revision <= Last; revision++)
            {
                foreach (var message in releases.Group(revision * 10, revision, "de", "fr"))
                {
                    await releases.Send(message);
                }
            }
        });
        // Whatever is read first shows a revision; whatever is read after it shows that one or a newer one.
        string[] places = [releases.PathOf("de"), releases.PathOf("fr"), "/fr/", releases.PathOf("de"), "/de/", releases.PathOf("fr")];
        var reads = 0;
        for (var (seen, deadline) = (0, TimeProvider.System.GetTimestamp()); seen < Last; reads++)
        {
            var revision = await Revision(places[reads % places.Length]);
            Assert.True(revision >= seen, $"Revision {revision} was read at {places[reads % places.Length]} after revision {seen}.");
            seen = revision;
            Assert.True(TimeProvider.System.GetElapsedTime(deadline) < TimeSpan.FromMinutes(2), $"Revision {seen} was the last that came.");
        }

        await sending;
        Assert.True(reads > Last, $"Only {reads} pages were read meanwhile.");
    }

    [GeneratedRegex(@">Headline (\d+)<")]
    private static partial Regex Headline();
}
