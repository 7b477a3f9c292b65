using System.Collections.Concurrent;
using System.Globalization;

namespace ChasPravdy.Tests.Bench;

// What readers wait for.
sealed partial class Measurements
{
    const int Readers = 32;

    /// <summary>One page again and again, and sixty thousand: the most read ones far more often than the others, and all alike.</summary>
    async Task Pages()
    {
        Say("page reads");
        var path = (await Released(Story("en", 60))).Path;
        await Served(path);
        var limit = await FixedPage();
        report.Add($"limit: fixed page of 12 KB, {Readers} connections", limit, "/s");
        var one = await Reads(Readers, () => Wire.Get(new Uri(newsroom.Site, path)));
        report.Add($"page reads, one page, {Readers} connections", one, "/s", OfLimit(one, limit));

        Say(string.Create(CultureInfo.InvariantCulture, $"page reads among {SitePages.Paths.Count}: storing them"));
        await SitePages.Fill(settings.SiteDatabase);
        await Served(SitePages.Paths[^1]);
        foreach (var (encoding, name) in new[] { ("br", "as browsers ask"), ("identity", "uncompressed") })
        {
            var requests = SitePages.Paths.Select(page => Wire.Request(newsroom.Site, page, encoding)).ToArray();
            Say($"page reads among {requests.Length}, {name}: every page once");
            var free = new ConcurrentBag<Wire>(await Wires());
            var first = await Rate.Of(Readers, requests, processes, async (request, _) =>
            {
                free.TryTake(out var wire);
                await wire!.Once(request);
                free.Add(wire);
            });
            foreach (var wire in free)
            {
                wire.Dispose();
            }

            report.Add($"every page for the first time, {name}", first, "/s");
            foreach (var (distribution, pick) in new (string, Func<int>)[] { ("Zipf", Zipf(requests.Length)), ("all alike", () => Random.Shared.Next(requests.Length)) })
            {
                Say($"page reads among {requests.Length}, {name}, {distribution}");
                limit = await FixedPage(); // each beside its own, since the machine is not the same from minute to minute
                var wires = await Wires();
                var rate = await Rate.Of(Readers, time, processes, (connection, _) => wires[connection].Once(requests[pick()]));
                report.Add($"page reads among {requests.Length}, {name}, {distribution}", rate, "/s", OfLimit(rate, limit));
                foreach (var wire in wires)
                {
                    wire.Dispose();
                }
            }

            if (processes.Memory().TryGetValue("site", out var memory))
            {
                report.Add($"memory of Site after that, {name}", memory, "MB");
            }
        }
    }

    Task<Rate> FixedPage() => Reads(Readers, () => Wire.Get(new Uri(limits, "/page")));

    async Task<Wire[]> Wires() => await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Wire.To(newsroom.Site)));

    // The nth most read page is read n times less often than the most read one; which those are has nothing to do with their age.
    static Func<int> Zipf(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        new Random(3).Shuffle(order);
        return () => order[(int)(Math.Pow(count, Random.Shared.NextDouble()) - 1)];
    }

    static string OfLimit(Rate rate, Rate limit) => string.Create(
        CultureInfo.InvariantCulture, $"{rate.PerSecond / limit.PerSecond:P0} of the limit (aim 70 %), p99 {rate.P99 / limit.P99:0.0} times the limit's");
}
