using Npgsql;

namespace ChasPravdy.Translation.Memory;

/// <summary>
/// Chooses which features of a text to search by: those that few sources have. PostgreSQL knows the common ones: it counts them
/// whenever it analyses the table.
/// </summary>
public sealed class RareFeatures(MemoryDatabase database, TimeProvider clock)
{
    // What a search may read: more would be slower, and find little more.
    const int MostSources = 1_000, MostFeatures = 32;

    static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    readonly Lock gate = new();
    Frequencies? frequencies;
    Task<Frequencies>? reading;
    DateTimeOffset readAt = DateTimeOffset.MinValue;

    public async ValueTask<int[]> Of(IReadOnlyList<int> features, CancellationToken ct)
    {
        var known = await Current(ct);
        var (chosen, expected) = (new List<int>(), 0.0);
        // Of those that nobody counted, some from every part of the text: what was reworded is in one place.
        var rare = features.Where(feature => !known.Common.ContainsKey(feature)).ToList();
        var step = Math.Max(1.0, rare.Count / (double)MostFeatures);
        for (var at = 0.0; at < rare.Count; at += step)
        {
            chosen.Add(rare[(int)at]);
            expected += known.OfOthers;
        }

        foreach (var (feature, sources) in features.Where(known.Common.ContainsKey).Select(f => (f, known.Common[f] * known.Sources)).OrderBy(f => f.Item2))
        {
            if (chosen.Count > 0 && (expected + sources > MostSources || chosen.Count >= MostFeatures))
                break;
            chosen.Add(feature);
            expected += sources;
        }

        return [.. chosen];
    }

    // Whoever comes while they are read anew is served with those read before.
    async ValueTask<Frequencies> Current(CancellationToken ct)
    {
        lock (gate)
        {
            if (clock.GetUtcNow() - readAt >= Fresh)
                (readAt, reading) = (clock.GetUtcNow(), Refresh());
        }

        return frequencies ?? await reading!.WaitAsync(ct);
    }

    async Task<Frequencies> Refresh()
    {
        try
        {
            return frequencies = await Read(CancellationToken.None);
        }
        catch
        {
            readAt = DateTimeOffset.MinValue;
            throw;
        }
    }

    async Task<Frequencies> Read(CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        await using var command = new NpgsqlCommand("""
            select s.most_common_elems::text::int[], s.most_common_elem_freqs, c.reltuples
            from pg_stats s join pg_class c on c.oid = 'memory_sources'::regclass
            where s.schemaname = c.relnamespace::regnamespace::text and s.tablename = 'memory_sources' and s.attname = 'features'
              and s.most_common_elems is not null
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct))
            return new([], 0, 0);
        var (features, shares, sources) = (reader.GetFieldValue<int[]>(0), reader.GetFieldValue<float[]>(1), reader.GetFloat(2));
        var common = new Dictionary<int, double>();
        for (var i = 0; i < features.Length; i++)
            common[features[i]] = shares[i];
        // Uncounted features are rarer than the rarest counted one, most of them by far.
        return new(common, sources, features.Length == 0 ? 0 : shares.Take(features.Length).Min() * sources / 10);
    }

    sealed record Frequencies(Dictionary<int, double> Common, double Sources, double OfOthers);
}
