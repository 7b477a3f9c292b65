using System.Diagnostics;
using System.Globalization;
using ChasPravdy.Translation.Memory;
using Npgsql;

namespace ChasPravdy.Tests.Bench;

// The translation memory's own search, in a scratch database with a million pairs.
sealed partial class Measurements
{
    const int Pairs = 1_000_000, Asked = 1_000, Checked = 20;

    /// <summary>Look-ups of sentences of which every part is remembered as it is, slightly or heavily changed, or not at all.</summary>
    async Task Matches()
    {
        var (database, texts) = await Filled();
        await using var memory = new MemoryDatabase(database);
        var search = new MemorySearch(memory, new RareFeatures(memory, TimeProvider.System));
        var random = new Random(1);
        var asked = Enumerable.Range(0, Asked).Select(_ => GeneratedTexts.Changed(texts[random.Next(texts.Length)], random)).ToArray();

        foreach (var connections in new[] { 1, 4 })
        {
            Say($"matches: look-ups, {connections} at once");
            var next = 0;
            var rate = await Rate.Of(connections, time, processes, async (_, ct) =>
            {
                await search.Find("de", "fr", asked[Interlocked.Increment(ref next) % Asked], 5, ct);
                return true;
            });
            report.Add($"memory look-ups among 1,000,000 pairs, {connections} at once", rate, "/s", connections == 1 ? "aim p99 50 ms" : "");
        }

        Say("matches: how many of the best are found");
        var (expected, found) = (0, 0);
        foreach (var text in asked.Take(Checked))
        {
            var score = new MatchScore(text);
            var (shortest, longest) = score.Lengths();
            var best = texts.AsParallel().Where(other => other.Length >= shortest && other.Length <= longest).Max(score.Of);
            if (best < MatchScore.Least)
                continue;
            expected++;
            found += await search.Find("de", "fr", text, 5, CancellationToken.None) is [var first, ..] && first.Score == best ? 1 : 0;
        }

        report.Add("memory look-ups that find the best match there is", 100.0 * found / Math.Max(1, expected), "%",
            $"of {expected} that have one at 70 or more, by comparing with all");
    }

    /// <summary>The scratch database, and its source texts. Filled once; the indexes come last, as that is quicker.</summary>
    async Task<(string Database, string[] Texts)> Filled()
    {
        Say("matches: a million sentences");
        var texts = GeneratedTexts.Of(Pairs);
        var database = new NpgsqlConnectionStringBuilder(settings.Database) { CommandTimeout = 600 }.ConnectionString;
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var prepare = new NpgsqlCommand(MemoryTables.Sql + "select count(*) from memory_pairs", connection);
        if (await prepare.ExecuteScalarAsync() is (long)Pairs)
            return (database, texts);
        Say("matches: loading them");
        var watch = Stopwatch.StartNew();
        await Run(connection, "truncate memory_uses, memory_pairs, memory_sources; drop index memory_sources_features");
        await Copy(connection, texts);
        await Run(connection, """
            insert into memory_pairs (source_id, language, text, text_hash)
            select id, 'fr', 'Traduction : ' || text, md5(text)::uuid from memory_sources;
            insert into memory_uses (pair_id, place, segment, origin, approved_at)
            select id, md5((id / 60)::text)::uuid, id::text, 'article', now() - id * interval '1 second' from memory_pairs;
            """);
        await Run(connection, MemoryTables.Sql + "analyze memory_sources, memory_pairs, memory_uses");
        Say(string.Create(CultureInfo.InvariantCulture, $"matches: loaded in {watch.Elapsed.TotalSeconds:0} s"));
        return (database, texts);
    }

    static async Task Copy(NpgsqlConnection connection, string[] texts)
    {
        await using var rows = await connection.BeginBinaryImportAsync(
            "copy memory_sources (language, text, text_hash, length, features) from stdin (format binary)");
        foreach (var text in texts)
        {
            await rows.StartRowAsync();
            await rows.WriteAsync("de");
            await rows.WriteAsync(text);
            await rows.WriteAsync(Fingerprint.Hash("de", text));
            await rows.WriteAsync(text.Length);
            await rows.WriteAsync(Fingerprint.Features("de", text).ToArray());
        }

        await rows.CompleteAsync();
    }

    static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
