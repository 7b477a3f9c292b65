using ChasPravdy.Translation.Texts;
using Npgsql;

namespace ChasPravdy.Translation.Memory;

/// <summary>Finds what was translated before: equal texts by their hash, similar ones by rare features, then by edit distance.</summary>
public sealed class MemorySearch(MemoryDatabase database, RareFeatures rare)
{
    /// <summary>Longer texts are found only when they are equal.</summary>
    public const int LongestSimilar = 4_000;

    const int MostSources = 1_500, MostScored = 50;

    /// <summary>The best matches at or above 70, best first, the newest first among equals.</summary>
    public async Task<IReadOnlyList<Match>> Find(string source, string target, string text, int limit, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var scored = await Scored(connection, source, text, ct);
        return scored.Count == 0 ? [] : await WithPairs(connection, scored, target, text, limit, ct);
    }

    async Task<Dictionary<long, (int Score, string Text)>> Scored(NpgsqlConnection connection, string source, string text, CancellationToken ct)
    {
        var score = new MatchScore(text);
        var (shortest, longest) = score.Lengths();
        var features = text.Length <= LongestSimilar ? await rare.Of(Fingerprint.Features(source, text), ct) : [];
        await using var command = new NpgsqlCommand("""
            select id, text from memory_sources where text_hash = $1
            union all
            (select id, text from memory_sources
             where features && $2 and length between $3 and $4 and language = $5 and text_hash <> $1 limit $6)
            """, connection)
        {
            Parameters =
            {
                new() { Value = Fingerprint.Hash(source, text) }, new() { Value = features }, new() { Value = shortest },
                new() { Value = longest }, new() { Value = source }, new() { Value = MostSources },
            },
        };
        var found = new List<(long Id, int Score, string Text)>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var candidate = reader.GetString(1);
            if (score.Of(candidate) is >= MatchScore.Least and var points)
                found.Add((reader.GetInt64(0), points, candidate));
        }

        return found.OrderByDescending(f => f.Score).Take(MostScored).ToDictionary(f => f.Id, f => (f.Score, f.Text));
    }

    static async Task<IReadOnlyList<Match>> WithPairs(
        NpgsqlConnection connection, Dictionary<long, (int Score, string Text)> scored, string target, string text, int limit,
        CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"""
            select {MatchRow.Columns} from memory_pairs p {MatchRow.Joins}
            where p.source_id = any($1) and p.language = $2
            """, connection)
        {
            Parameters = { new() { Value = scored.Keys.ToArray() }, new() { Value = target } },
        };
        var matches = new List<Match>();
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
                matches.Add(Read(reader, scored[MatchRow.SourceId(reader)]));
        }

        return [.. matches.OrderByDescending(m => m.Score).ThenByDescending(m => m.Newest.ApprovedAt).Take(limit)
            .Select(m => m with { Diff = WordDiff.Between(m.Source, text) })];
    }

    static Match Read(NpgsqlDataReader row, (int Score, string Text) source) => new(
        source.Score,
        source.Text,
        MatchRow.Text(row),
        MatchRow.IsImport(row) ? MatchOrigin.Import : MatchOrigin.Article,
        MatchRow.Uses(row),
        MatchRow.Place(row),
        []);
}
