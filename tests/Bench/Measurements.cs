using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ChasPravdy.Tests.Client;

namespace ChasPravdy.Tests.Bench;

/// <summary>All measurements, one after another, on a newsroom that is up.</summary>
static class Measurements
{
    public static async Task<Report> Take(Settings settings)
    {
        using var newsroom = Newsroom.FromEnvironment();
        var time = TimeSpan.FromSeconds(settings.Seconds);
        var limitsAddress = new Uri($"http://127.0.0.1:{FreePort()}");
        using var limits = await Limits.Start(limitsAddress);
        try
        {
            var report = new Report();
            Say("bare inserts");
            var insert = await Reads(8, time, () => Wire.Post(new Uri(limitsAddress, "/insert")));
            report.Add("limit: bare Npgsql insert of 1 KB, 8 connections", insert, "/s");
            foreach (var connections in new[] { 1, 8, 32 })
            {
                Say($"draft saves, {connections} connections");
                var saves = await DraftSaves(newsroom, connections, time);
                report.Add($"draft saves through the Desk, {connections} connections", saves, "/s",
                    connections == 8 ? FormattableString.Invariant($"{saves.PerSecond / insert.PerSecond:P0} of the limit (aim 25 %)") : "");
            }

            await Settled(newsroom);
            foreach (var concurrency in new[] { 1, 8 })
            {
                Say($"six-language articles, concurrency {concurrency}");
                var articles = await SixLanguageArticles(newsroom, concurrency, time * 2);
                report.Add($"six-language articles, concurrency {concurrency}", articles, "/s", concurrency == 8 ? "aim 12" : "");
            }

            await Settled(newsroom);
            Say("release to page");
            var (latencies, path) = await ReleaseToPage(newsroom, 40);
            report.Add("release accepted to page served, p50", Rate.At(latencies, 0.5), "ms", "aim 50");
            report.Add("release accepted to page served, p99", Rate.At(latencies, 0.99), "ms", "aim 300");

            Say("page reads");
            var fixedPage = await Reads(32, time, () => Wire.Get(new Uri(limitsAddress, "/page")));
            var pages = await Reads(32, time, () => Wire.Get(new Uri(newsroom.Site, path)));
            report.Add("limit: fixed page of 12 KB, 32 connections", fixedPage, "/s");
            report.Add("page reads, 32 connections", pages, "/s",
                FormattableString.Invariant($"{pages.PerSecond / fixedPage.PerSecond:P0} of the limit (aim 60 %)"));
            Memory.Measure(settings.PidFolder, report);
            return report;
        }
        finally
        {
            limits.Kill(entireProcessTree: true);
        }
    }

    static async Task<Rate> Reads(int connections, TimeSpan time, Func<Task<Wire>> connect)
    {
        var wires = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => connect()));
        var rate = await Rate.Of(connections, time, (connection, _) => wires[connection].Once());
        foreach (var wire in wires)
        {
            wire.Dispose();
        }

        return rate;
    }

    /// <summary>Each connection saves a draft of its own, about 1 KB of text, again and again.</summary>
    static async Task<Rate> DraftSaves(Newsroom newsroom, int connections, TimeSpan time)
    {
        var otto = newsroom.Person("otto");
        var drafts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => otto.Articles.Draft(Story("de", 12))));
        var saves = new int[connections];
        return await Rate.Of(connections, time, async (connection, ct) =>
        {
            var draft = drafts[connection];
            var text = Story("de", 12) with { Title = string.Create(CultureInfo.InvariantCulture, $"Titel {saves[connection]++}") };
            drafts[connection] = await otto.Articles.Save(draft.Id, text, draft.Version, ct: ct);
            return true;
        });
    }

    static Task<Rate> SixLanguageArticles(Newsroom newsroom, int concurrency, TimeSpan time)
    {
        var workflows = SixLanguages.All.Select(language => (language, new Workflow(Cast.For(newsroom, language)))).ToArray();
        var next = 0;
        return Rate.Of(concurrency, time, async (_, ct) =>
        {
            var (language, workflow) = workflows[Interlocked.Increment(ref next) % workflows.Length];
            await workflow.Publish(Story(language, 5), Words, ct);
            return true;
        });
    }

    /// <summary>From the answer to the release until a reader gets the page, article by article.</summary>
    static async Task<(double[] Milliseconds, string Path)> ReleaseToPage(Newsroom newsroom, int articles)
    {
        var cast = Cast.For(newsroom, "en");
        var workflow = new Workflow(cast);
        var milliseconds = new List<double>();
        var path = "";
        for (var i = 0; i < articles; i++)
        {
            var article = await workflow.Approve(Story("en", 60));
            await cast.Publisher.Publications.WhenReady(article.Id, ["en"]);
            var released = await cast.Publisher.Publications.Release(article.Id, new(["en"]));
            var watch = Stopwatch.StartNew();
            path = released.Editions["en"].Path!;
            while ((await newsroom.Page(path)).Status != (int)HttpStatusCode.OK)
            {
                await Task.Delay(1);
            }

            milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        }

        return ([.. milliseconds.Order()], path);
    }

    /// <summary>Waits until a new article's first fact is in History: what was stored before it has been handled.</summary>
    static async Task Settled(Newsroom newsroom)
    {
        Say("waiting until everything has arrived everywhere");
        var article = await newsroom.Person("otto").Articles.Draft(Story("de", 1));
        await newsroom.Person("andrii").History.WhenRecorded(
            article.Id, "the newest article in History", facts => facts.Count > 0, TimeSpan.FromMinutes(5));
    }

    static ArticleText Story(string language, int sentences) => new(
        language, "The river rose in the night", "Nobody was hurt.",
        string.Join(' ', Enumerable.Range(1, sentences).Select(i => FormattableString.Invariant($"This is sentence number {i} of a story that is told here in many words."))),
        ["river"], new InformationSource("An agency", "https://agency.example/river"), "Chas Pravdy");

    static string Words(string language, Segment segment) => $"{segment.Source} [{language}]";

    static void Say(string what) => Console.Error.WriteLine($"measuring: {what}");

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
