using System.Data.Common;
using System.Text.Json;
using ChasPravdy.Contracts.History;
using Marten;
using Npgsql;

namespace ChasPravdy.History.Live;

/// <summary>Reads facts in the order in which they were recorded, without what they change, which can be a whole article's text.</summary>
public sealed class NewsReader(IDocumentStore store, TimeProvider clock)
{
    const string Select = """
        select seq_id, stream_id, version, type, data ->> 'eventId', data ->> 'service', data ->> 'type', data -> 'actor', data ->> 'occurredAt',
               case jsonb_typeof(data -> 'changes' -> 'languages') when 'object'
                 then array(select jsonb_object_keys(data -> 'changes' -> 'languages')) else '{}' end,
               case jsonb_typeof(data -> 'concerns') when 'array'
                 then array(select jsonb_array_elements_text(data -> 'concerns')) else '{}' end,
               pg_snapshot_xmin(pg_current_snapshot())::text::bigint, pg_snapshot_xmax(pg_current_snapshot())::text::bigint
        from mt_events where seq_id > $1 and seq_id <= $2
        """;

    const string NewestAndNext =
        "select coalesce((select max(seq_id) from mt_events), 0), pg_snapshot_xmax(pg_current_snapshot())::text::bigint";

    const string Oldest = "select 0::bigint, pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(5);

    /// <summary>The next items after a place.</summary>
    /// <param name="after">The place.</param>
    /// <param name="last">No later ones than this.</param>
    /// <param name="article">Only this article's.</param>
    /// <param name="limit">So many at most.</param>
    /// <param name="ct">Stops reading.</param>
    public async Task<WirePage> Read(long after, long last, Guid? article, int limit, CancellationToken ct)
    {
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(
            $"{Select}{(article is null ? "" : " and stream_id = $4")} order by seq_id limit $3", connection);
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = last });
        command.Parameters.Add(new() { Value = limit });
        if (article is { } id)
        {
            command.Parameters.Add(new() { Value = id });
        }

        await using var rows = await command.ExecuteReaderAsync(ct);
        var items = new List<WireItem>();
        var (oldest, next) = (0L, 0L);
        while (await rows.ReadAsync(ct))
        {
            items.Add(await Item(rows, ct));
            (oldest, next) = (rows.GetInt64(11), rows.GetInt64(12));
        }

        return new(items, oldest, next);
    }

    /// <summary>The newest place that nothing can any more be recorded before.</summary>
    public async Task<long> Newest(CancellationToken ct)
    {
        var (newest, next) = await Bounds(NewestAndNext, ct);
        // A transaction under way may hold an earlier place. They take milliseconds.
        while ((await Bounds(Oldest, ct)).Transaction < next)
        {
            await Task.Delay(Moment, clock, ct);
        }

        return newest;
    }

    async Task<(long Place, long Transaction)> Bounds(string question, CancellationToken ct)
    {
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(question, connection);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (row.GetInt64(0), row.GetInt64(1));
    }

    static async Task<WireItem> Item(DbDataReader row, CancellationToken ct)
    {
        var place = row.GetInt64(0);
        if (row.GetString(3) != "fact_recorded")
        {
            return new(place, null, [], []);
        }

        var languages = await row.GetFieldValueAsync<string[]>(9, ct);
        return new(
            place,
            new(
                row.GetInt64(2),
                Guid.Parse(row.GetString(4)),
                row.GetString(5),
                row.GetString(6),
                row.GetGuid(1),
                languages.Length == 1 ? languages[0] : null,
                JsonSerializer.Deserialize<Actor>(row.GetString(7), JsonSerializerOptions.Web)!,
                DateTimeOffset.Parse(row.GetString(8), System.Globalization.CultureInfo.InvariantCulture)),
            languages,
            await row.GetFieldValueAsync<string[]>(10, ct));
    }
}

/// <summary>What was read, and at which moment: the oldest transaction then under way, and the next to begin.</summary>
public sealed record WirePage(IReadOnlyList<WireItem> Items, long OldestTransaction, long NextTransaction);
