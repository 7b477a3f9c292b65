using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Site.Articles;
using Marten;

namespace ChasPravdy.Site.Feeds;

/// <summary>
/// Tells WebSub hubs that feeds have changed, by <c>hub.mode=publish</c>: the form that hubs take since PubSubHubbub; W3C WebSub leaves it to
/// publisher and hub. On one replica at a time.
/// </summary>
/// <remarks>
/// A ping says no more than "look again". So nothing is kept of what was told: who takes over tells every hub of every feed once, and what fails
/// is told again together with what came since.
/// </remarks>
sealed class HubPings(
    IServiceProvider services, ArticleChanges changes, IDocumentStore store, CommitBell bell, FeedSettings settings, IHttpClientFactory clients,
    TimeProvider clock, ILogger<HubPings> log)
    : ElectedWork(services)
{
    const int AtOnce = 500;

    // By then every replica shows what has changed.
    static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    static readonly TimeSpan Look = TimeSpan.FromSeconds(5), FirstPause = TimeSpan.FromSeconds(2), LongestPause = TimeSpan.FromMinutes(10);

    protected override string Name => "hub-pings";

    protected override Task Run(CancellationToken untilLost) => Task.WhenAll(settings.Hubs.Select(hub => Keep(new Uri(hub), untilLost)));

    async Task Keep(Uri hub, CancellationToken ct)
    {
        using var ear = bell.Ear();
        var place = await changes.Here(ct);
        var untold = Languages.All.ToHashSet();
        var failures = 0;
        while (true)
        {
            if (untold.Count > 0)
            {
                await Task.Delay(failures == 0 ? Settled : Pause(failures), clock, ct);
            }
            else
            {
                await ear.WaitAsync(Look, ct);
            }

            var (changed, next) = await changes.Since(place, ct);
            untold.UnionWith(await Touched(changed, ct));
            place = next;
            if (untold.Count > 0)
            {
                failures = await Tell(hub, untold, ct) ? 0 : failures + 1;
            }
        }
    }

    // Every language that the article ever had a page in: one that was withdrawn has left its feed.
    async Task<IEnumerable<string>> Touched(IReadOnlyList<ArticleChanges.Change> changed, CancellationToken ct)
    {
        var languages = new HashSet<string>();
        foreach (var some in changed.Select(change => change.Article).Chunk(AtOnce))
        {
            await using var query = store.QuerySession();
            languages.UnionWith((await query.LoadManyAsync<Article>(ct, some)).SelectMany(article => article.Paths.Keys));
        }

        return languages;
    }

    /// <returns>False when the hub did not take all; those that it took are told no more.</returns>
    async Task<bool> Tell(Uri hub, HashSet<string> untold, CancellationToken ct)
    {
        using var client = clients.CreateClient(nameof(HubPings));
        foreach (var language in untold.Order().ToList())
        {
            foreach (var feed in new[] { Feed.Rss, Feed.Atom })
            {
                if (await Refusal(client, hub, settings.Address($"/{language}/{feed}"), ct) is { } problem)
                {
                    log.LogWarning("The hub {Hub} is told of news later: {Reason}", hub, problem);
                    return false;
                }
            }

            untold.Remove(language);
        }

        return true;
    }

    static async Task<string?> Refusal(HttpClient client, Uri hub, string feed, CancellationToken ct)
    {
        try
        {
            using var form = new FormUrlEncodedContent([new("hub.mode", "publish"), new("hub.url", feed)]);
            using var request = new HttpRequestMessage(HttpMethod.Post, hub) { Content = form };
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return answer.IsSuccessStatusCode ? null : $"It answered {answer.StatusCode:D}.";
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return exception.Message;
        }
    }

    static TimeSpan Pause(int failures) =>
        TimeSpan.FromTicks((long)Math.Min(LongestPause.Ticks, FirstPause.Ticks * Math.Pow(2, Math.Min(failures - 1, 20))));
}
