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
               clock_timestamp(), (select min(xact_start) from pg_stat_activity
                 where datname = current_database() and usename = current_user and pid <> pg_backend_pid())
        from mt_events where seq_id > $1 and seq_id <= $2
        """;

    // Facts are recorded by this role alone, so no other transaction can fill a gap.
    const string Now = """
        select coalesce((select max(seq_id) from mt_events), 0), clock_timestamp(), (select min(xact_start) from pg_stat_activity
          where datname = current_database() and usename = current_user and pid <> pg_backend_pid())
        """;

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
        var (at, oldest) = (default(DateTimeOffset), (DateTimeOffset?)null);
        while (await rows.ReadAsync(ct))
        {
            items.Add(await Item(rows, ct));
            (at, oldest) = await Times(rows, 11, ct);
        }

        return new(items, at, oldest);
    }

    /// <summary>The newest place that nothing can any more be recorded before.</summary>
    public async Task<long> Newest(CancellationToken ct)
    {
        var (newest, at, oldest) = await Look(ct);
        // A transaction under way may hold an earlier place. They take milliseconds.
        while (oldest < at)
        {
            await Task.Delay(Moment, clock, ct);
            (_, _, oldest) = await Look(ct);
        }

        return newest;
    }

    async Task<(long Place, DateTimeOffset At, DateTimeOffset? Oldest)> Look(CancellationToken ct)
    {
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(Now, connection);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        var (at, oldest) = await Times(row, 1, ct);
        return (row.GetInt64(0), at, oldest);
    }

    static async Task<(DateTimeOffset At, DateTimeOffset? Oldest)> Times(DbDataReader row, int column, CancellationToken ct) => (
        await row.GetFieldValueAsync<DateTimeOffset>(column, ct),
        await row.IsDBNullAsync(column + 1, ct) ? null : await row.GetFieldValueAsync<DateTimeOffset>(column + 1, ct));

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

/// <summary>What was read, and when; and since when the oldest transaction that may record facts was under way a moment later.</summary>
public sealed record WirePage(IReadOnlyList<WireItem> Items, DateTimeOffset At, DateTimeOffset? Oldest);
