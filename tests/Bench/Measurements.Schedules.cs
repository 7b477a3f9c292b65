using System.Globalization;
using ChasPravdy.Tests.Client;
using Npgsql;

namespace ChasPravdy.Tests.Bench;

// Ten thousand articles whose release falls due in the same second.
sealed partial class Measurements
{
    const int Due = 10_000, Schedulers = 8;

    /// <summary>The articles are approved and scheduled through the API; when they were released stands in the facts.</summary>
    async Task Schedules()
    {
        Say("schedules: approving ten thousand articles");
        var cast = Cast.For(newsroom, "en");
        var ids = new Guid[Due];
        await Parallel.ForEachAsync(Enumerable.Range(0, Due), new ParallelOptions { MaxDegreeOfParallelism = Schedulers }, async (i, ct) =>
            ids[i] = (await new Workflow(cast).Approve(Story("en", 5), ct)).Id);
        await using var publishing = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(settings.Database) { Database = "publishing" }.ConnectionString);
        await Until("editions ready", async () => await Count(publishing, "edition_readied", ids) == Due);
        await Settled();

        Say("schedules: scheduling them");
        var at = TimeProvider.System.GetUtcNow().AddMinutes(3);
        at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = Schedulers }, async (id, ct) =>
            await cast.Publisher.Publications.Release(id, new(["en"], At: at), ct: ct));
        await Settled();
        var early = at - TimeProvider.System.GetUtcNow();
        if (early < TimeSpan.Zero)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"Scheduling took {-early.TotalSeconds:0} s longer than there was."));
        }

        Say(string.Create(CultureInfo.InvariantCulture, $"schedules: waiting {early.TotalSeconds:0} s for their second"));
        await Task.Delay(early);
        await Until("all of them done", async () => await Count(publishing, "schedule_completed", ids) == Due);
        var last = await Scalar<DateTime>(publishing, "select max(timestamp) from mt_events where type = 'edition_released' and stream_id = any ($1)", ids);
        report.Add("10,000 schedules due in one second, until the last is released", (last - at.UtcDateTime).TotalSeconds, "s", "aim 30");
        report.Add("  releases of them", await Count(publishing, "edition_released", ids), "", "once each: 10,000");
        await Settled();
        report.Add("  until History has them all", (TimeProvider.System.GetUtcNow() - at).TotalSeconds, "s");
    }

    static Task<long> Count(NpgsqlDataSource database, string type, Guid[] ids) =>
        Scalar<long>(database, $"select count(*) from mt_events where type = '{type}' and stream_id = any ($1)", ids);

    static async Task<T> Scalar<T>(NpgsqlDataSource database, string sql, Guid[] ids)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = ids });
        return (T)(await command.ExecuteScalarAsync())!;
    }

    static async Task Until(string what, Func<Task<bool>> isSo)
    {
        for (var attempt = 0; !await isSo(); attempt++)
        {
            if (attempt == 600)
            {
                throw new TimeoutException($"After ten minutes not yet {what}.");
            }

            await Task.Delay(1000);
        }
    }
}
