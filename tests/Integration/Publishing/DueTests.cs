using System.Net;
using System.Net.Http.Json;
using ChasPravdy.Publishing.Publications;
using Marten;

namespace ChasPravdy.Tests.Integration.Publishing;

/// <summary>Many schedules that fall due in the same second.</summary>
public sealed class DueTests(Servers servers) : IAsyncLifetime
{
    const int Articles = 150;

    readonly TestNewsroom newsroom = new(servers);
    readonly Guid[] ids = [.. Enumerable.Range(0, Articles).Select(_ => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()))];
    ServiceUnderTest<Publication> publishing = null!;
    Upstream upstream = null!;

    public async ValueTask InitializeAsync()
    {
        publishing = await newsroom.Start<Publication>("publishing");
        upstream = await Upstream.Of(newsroom);
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    async Task Schedule(DateTimeOffset at)
    {
        using var pavlo = publishing.As("pavlo", "publisher");
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (id, ct) =>
        {
            await upstream.Approve(id);
            await Eventually.Holds(
                async () =>
                {
                    var answer = await pavlo.PostAsJsonAsync(
                        $"/api/publications/{id}/release", new { languages = new[] { "uk" }, mode = "strict", at }, ct);
                    return answer.StatusCode == HttpStatusCode.Accepted;
                },
                "an accepted schedule");
        });
    }

    async Task<int> Count(string type)
    {
        await using var query = publishing.Store.QuerySession();
        return (int)(await query.QueryAsync<long>("select count(*) from mt_events where type = ?", type))[0];
    }

    [Fact]
    public async Task Schedules_due_in_the_same_second_are_done_once_each_though_the_service_restarts_in_between()
    {
        var at = TimeProvider.System.GetUtcNow().AddMinutes(10);
        await Schedule(at);
        // Their time comes while the service is down: the test does not have to guess how long scheduling takes.
        await publishing.End();
        publishing = newsroom.Replica(publishing, TimeAhead.By(TimeSpan.FromMinutes(11)));
        await publishing.Begin();
        await Eventually.Holds(async () => await Count("edition_released") >= 10, "the first releases");
        await publishing.End();
        await publishing.Begin();
        await Eventually.Holds(async () => await Count("schedule_completed") >= Articles, "all releases", seconds: 90);
        await using var query = publishing.Store.QuerySession();
        var published = await query.Query<Publication>().ToListAsync();
        Assert.Equal(ids.Order(), published.Select(publication => publication.Id).Order());
        Assert.All(published, publication => Assert.Equal((PublicationState.Live, 5L), (publication.State, publication.Version)));
        await publishing.End();
    }

    [Fact]
    public async Task One_that_cannot_happen_keeps_no_other_waiting()
    {
        var at = TimeProvider.System.GetUtcNow().AddMinutes(10);
        await Schedule(at);
        await upstream.Translate(ids[8], "uk", revision: 3); // waits for its source
        await Eventually.Holds(
            async () =>
            {
                await using var query = publishing.Store.QuerySession();
                return (await query.LoadAsync<Publication>(ids[8]))?.Editions["uk"].Text?.Revision == 3;
            },
            "a text without its source");
        await publishing.End();
        publishing = newsroom.Replica(publishing, TimeAhead.By(TimeSpan.FromMinutes(11)));
        await publishing.Begin();
        await Eventually.Holds(async () => await Count("schedule_completed") >= Articles - 1, "all other releases", seconds: 90);
        Assert.Equal(1, await Count("release_delayed"));
        await using var query = publishing.Store.QuerySession();
        var stuck = await query.LoadAsync<Publication>(ids[8]);
        Assert.Equal("uk waits for the source text of revision 3.", stuck!.Schedule!.Problem);
        await upstream.Approve(ids[8], revision: 3);
        await Eventually.Holds(async () => await Count("schedule_completed") >= Articles, "the last release");
        await publishing.End();
    }
}
