using ChasPravdy.Site.Pages;
using Marten;
using Npgsql;

namespace ChasPravdy.Site.Catalogue;

/// <summary>A part of a longer list.</summary>
/// <param name="Stories">This part.</param>
/// <param name="Ids">The ids of their texts.</param>
/// <param name="Total">How many there are in all parts together.</param>
public sealed record Listing(IReadOnlyList<Story> Stories, IReadOnlyList<string> Ids, int Total);

/// <summary>A stretch of time and how many articles appeared in it.</summary>
public sealed record Stretch(DateOnly First, int Articles);

/// <summary>
/// Looks things up in the catalogue. A few at a time: readers who ask for what is in memory shall never wait for a connection that searches
/// hold.
/// </summary>
public sealed class CatalogueQueries(IDocumentStore store) : IDisposable
{
    const int AtOnce = 4, Seconds = 5;

    // Of very common words the newest articles are ranked, not all.
    const int Ranked = 1000;

    const string Columns = "id, path, title, lead, appeared, tags";

    readonly SemaphoreSlim free = new(AtOnce);

    public Task<Listing> OfDay(string language, DateOnly day, int skip, int take, CancellationToken ct) => List(
        $"select {Columns}, count(*) over () from catalogue where language = $1 and day = $2 order by appeared desc, id offset $3 limit $4", ct, language, day, skip, take);

    public Task<Listing> OfTopic(string language, string tag, int skip, int take, CancellationToken ct) => List(
        $"select {Columns}, count(*) over () from catalogue where language = $1 and tags @> array[$2] order by appeared desc, id offset $3 limit $4", ct, language, tag, skip, take);

    /// <summary>The best first: by how often, how close together and how high up the words stand, then by time.</summary>
    public Task<Listing> Search(string language, string query, int skip, int take, CancellationToken ct)
    {
        var words = SearchWords.In(language);
        return List(
            $"""
            with asked as (select websearch_to_tsquery($2::regconfig, $3) as query),
              found as (select catalogue.* from catalogue, asked where language = $1 and words @@ query order by appeared desc limit {Ranked})
            select {Columns}, count(*) over () from found, asked order by ts_rank_cd(words, query) desc, appeared desc, id offset $4 limit $5
            """,
            ct, language, words.Dictionary, words.Of(query), skip, take);
    }

    public Task<IReadOnlyList<Stretch>> Years(string language, CancellationToken ct) => Stretches("year", language, new(1, 1, 1), DateOnly.MaxValue, ct);

    public Task<IReadOnlyList<Stretch>> Months(string language, int year, CancellationToken ct) =>
        Stretches("month", language, new(year, 1, 1), new(year, 12, 31), ct);

    public Task<IReadOnlyList<Stretch>> Days(string language, DateOnly month, CancellationToken ct) =>
        Stretches("day", language, month, month.AddMonths(1).AddDays(-1), ct);

    /// <summary>The nearest days before and after on which anything appeared.</summary>
    public Task<(DateOnly? Before, DateOnly? After)> Neighbours(string language, DateOnly day, CancellationToken ct) => Look(
        """
        select (select max(day) from catalogue where language = $1 and day < $2), (select min(day) from catalogue where language = $1 and day > $2)
        """,
        async rows =>
        {
            await rows.ReadAsync(ct);
            return (await rows.GetFieldValueAsync<DateOnly?>(0, ct), await rows.GetFieldValueAsync<DateOnly?>(1, ct));
        },
        ct, language, day);

    Task<IReadOnlyList<Stretch>> Stretches(string unit, string language, DateOnly from, DateOnly to, CancellationToken ct) => Look<IReadOnlyList<Stretch>>(
        """
        select date_trunc($1, day::timestamp)::date as first, count(*)::int from catalogue where language = $2 and day between $3 and $4
        group by first order by first desc
        """,
        async rows =>
        {
            var stretches = new List<Stretch>();
            while (await rows.ReadAsync(ct))
            {
                stretches.Add(new(rows.GetFieldValue<DateOnly>(0), rows.GetInt32(1)));
            }

            return stretches;
        },
        ct, unit, language, from, to);

    Task<Listing> List(string sql, CancellationToken ct, params object[] parameters) => Look(
        sql,
        async rows =>
        {
            var (stories, ids, total) = (new List<Story>(), new List<string>(), 0L);
            while (await rows.ReadAsync(ct))
            {
                ids.Add(rows.GetString(0));
                stories.Add(new(rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetFieldValue<DateTimeOffset>(4), rows.GetFieldValue<string[]>(5)));
                total = rows.GetInt64(6);
            }

            return new Listing(stories, ids, (int)total);
        },
        ct, parameters);

    /// <exception cref="TimeoutException">Too many look things up at the moment.</exception>
    async Task<T> Look<T>(string sql, Func<NpgsqlDataReader, Task<T>> read, CancellationToken ct, params object[] parameters)
    {
        if (!await free.WaitAsync(TimeSpan.FromSeconds(Seconds), ct))
        {
            throw new TimeoutException("Too many look into the catalogue at once.");
        }

        try
        {
            await using var connection = store.Storage.Database.CreateConnection();
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = Seconds };
            foreach (var parameter in parameters)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = parameter });
            }

            await using var rows = await command.ExecuteReaderAsync(ct);
            return await read(rows);
        }
        finally
        {
            free.Release();
        }
    }

    public void Dispose() => free.Dispose();
}
