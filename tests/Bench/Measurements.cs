using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ChasPravdy.Tests.Client;

namespace ChasPravdy.Tests.Bench;

/// <summary>The measurements, one after another, on a newsroom that is up.</summary>
sealed partial class Measurements(Settings settings, Newsroom newsroom, Uri limits, Report report)
{
    /// <summary>What can be asked for by name, in the order of measuring.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["saves", "articles", "release", "pages", "claims", "translations", "segments", "matches", "schedules", "memory"];

    readonly TimeSpan time = TimeSpan.FromSeconds(settings.Seconds);
    readonly Processes processes = Processes.Of(settings.PidFolder);

    /// <summary>Takes those measurements.</summary>
    public static async Task<Report> Take(Settings settings, IReadOnlyCollection<string> names)
    {
        using var newsroom = Newsroom.FromEnvironment();
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var limits = await Limits.Start(address);
        try
        {
            var report = new Report();
            var measurements = new Measurements(settings, newsroom, address, report);
            foreach (var name in Names.Where(names.Contains))
            {
                await (name switch
                {
                    "saves" => measurements.Saves(),
                    "articles" => measurements.Articles(),
                    "release" => measurements.Release(),
                    "pages" => measurements.Pages(),
                    "claims" => measurements.Claims(),
                    "translations" => measurements.TranslationSaves(),
                    "segments" => measurements.Segments(),
                    "matches" => measurements.Matches(),
                    "schedules" => measurements.Schedules(),
                    _ => measurements.Memory(),
                });
            }

            return report;
        }
        finally
        {
            limits.Kill(entireProcessTree: true);
        }
    }

    async Task Saves()
    {
        Say("bare inserts");
        var insert = await Reads(8, () => Wire.Post(new Uri(limits, "/insert")));
        report.Add("limit: bare Npgsql insert of 1 KB, 8 connections", insert, "/s");
        foreach (var connections in new[] { 1, 8, 32 })
        {
            Say($"draft saves, {connections} connections");
            var saves = await DraftSaves(connections);
            report.Add($"draft saves through the Desk, {connections} connections", saves, "/s",
                connections == 8 ? FormattableString.Invariant($"{saves.PerSecond / insert.PerSecond:P0} of the limit (aim 25 %)") : "");
        }

        await Settled();
    }

    async Task Articles()
    {
        foreach (var concurrency in new[] { 1, 8 })
        {
            Say($"six-language articles, concurrency {concurrency}");
            var articles = await SixLanguageArticles(concurrency);
            report.Add($"six-language articles, concurrency {concurrency}", articles, "/s", concurrency == 8 ? "aim 12" : "");
        }

        await Settled();
    }

    async Task Release()
    {
        Say("release to page");
        var latencies = await ReleaseToPage(300);
        report.Add("release accepted to page served, p50 of 300", Rate.At(latencies, 0.5), "ms", "aim 50");
        report.Add("release accepted to page served, p99 of 300", Rate.At(latencies, 0.99), "ms", "aim 300");
    }

    Task Segments()
    {
        Say("segments");
        Cutting.Measure(report, time);
        return Task.CompletedTask;
    }

    Task Memory()
    {
        var memory = processes.Memory();
        foreach (var (process, megabytes) in memory)
        {
            report.Add($"memory: {process}", megabytes, "MB");
        }

        report.Add("memory: all processes together", memory.Values.Sum(), "MB", "aim 1,500");
        return Task.CompletedTask;
    }

    async Task<Rate> Reads(int connections, Func<Task<Wire>> connect)
    {
        var wires = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => connect()));
        var rate = await Rate.Of(connections, time, processes, (connection, _) => wires[connection].Once());
        foreach (var wire in wires)
        {
            wire.Dispose();
        }

        return rate;
    }

    /// <summary>Each connection saves a draft of its own, about 1 KB of text, again and again.</summary>
    async Task<Rate> DraftSaves(int connections)
    {
        var otto = newsroom.Person("otto");
        var drafts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => otto.Articles.Draft(Story("de", 12))));
        var saves = new int[connections];
        return await Rate.Of(connections, time, processes, async (connection, ct) =>
        {
            var draft = drafts[connection];
            var text = Story("de", 12) with { Title = string.Create(CultureInfo.InvariantCulture, $"Titel {saves[connection]++}") };
            drafts[connection] = await otto.Articles.Save(draft.Id, text, draft.Version, ct: ct);
            return true;
        });
    }

    Task<Rate> SixLanguageArticles(int concurrency)
    {
        var workflows = SixLanguages.All.Select(language => (language, new Workflow(Cast.For(newsroom, language)))).ToArray();
        var next = 0;
        return Rate.Of(concurrency, time * 2, processes, async (_, ct) =>
        {
            var (language, workflow) = workflows[Interlocked.Increment(ref next) % workflows.Length];
            await workflow.Publish(Story(language, 5), Words, ct);
            return true;
        });
    }

    /// <summary>From the answer to the release until a reader gets the page, article by article; in milliseconds, sorted.</summary>
    async Task<double[]> ReleaseToPage(int articles)
    {
        var milliseconds = new List<double>();
        for (var i = 0; i < articles; i++)
        {
            var (path, accepted) = await Released(Story("en", 60));
            await Served(path);
            milliseconds.Add(Stopwatch.GetElapsedTime(accepted).TotalMilliseconds);
        }

        return [.. milliseconds.Order()];
    }

    async Task<(string Path, long Accepted)> Released(ArticleText text)
    {
        var cast = Cast.For(newsroom, "en");
        var article = await new Workflow(cast).Approve(text);
        await cast.Publisher.Publications.WhenReady(article.Id, ["en"]);
        var released = await cast.Publisher.Publications.Release(article.Id, new(["en"]));
        return (released.Editions["en"].Path!, Stopwatch.GetTimestamp());
    }

    async Task Served(string path)
    {
        while ((await newsroom.Page(path)).Status != (int)HttpStatusCode.OK)
        {
            await Task.Delay(1);
        }
    }

    /// <summary>Waits until a new article's first fact is in History: what was stored before it has been handled.</summary>
    async Task Settled()
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
