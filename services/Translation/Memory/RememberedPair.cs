using Npgsql;

namespace ChasPravdy.Translation.Memory;

/// <summary>A pair as it leaves the memory, with its newest use.</summary>
public sealed record RememberedPair(
    long Id, string SourceLanguage, string Source, string TargetLanguage, string Text, int Uses, MatchPlace Newest)
{
    const int PageSize = 500;

    /// <summary>
    /// All pairs of two languages, or of any, in the order in which they came. Page by page: a statement that lasts as long as a
    /// slow reader would hold the relay back.
    /// </summary>
    public static async IAsyncEnumerable<IReadOnlyList<RememberedPair>> All(
        MemoryDatabase database, string? source, string? target,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var after = 0L;
        while (true)
        {
            var page = await Page(database, source, target, after, ct);
            if (page.Count > 0)
                yield return page;
            if (page.Count < PageSize)
                yield break;
            after = page[^1].Id;
        }
    }

    static async Task<List<RememberedPair>> Page(MemoryDatabase database, string? source, string? target, long after, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        await using var command = new NpgsqlCommand($"""
            select {MatchRow.Columns}, p.id, s.language, s.text, p.language
            from memory_pairs p join memory_sources s on s.id = p.source_id {MatchRow.Joins}
            where p.id > $1 and ($2::text is null or s.language = $2) and ($3::text is null or p.language = $3)
            order by p.id limit $4
            """, connection)
        {
            Parameters =
            {
                new() { Value = after }, new() { Value = (object?)source ?? DBNull.Value },
                new() { Value = (object?)target ?? DBNull.Value }, new() { Value = PageSize },
            },
        };
        var page = new List<RememberedPair>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var at = MatchRow.Count;
            page.Add(new(
                reader.GetInt64(at), reader.GetString(at + 1), reader.GetString(at + 2), reader.GetString(at + 3),
                MatchRow.Text(reader), MatchRow.Uses(reader), MatchRow.Place(reader)));
        }

        return page;
    }
}
