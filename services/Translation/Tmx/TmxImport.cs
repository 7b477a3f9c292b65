using System.Text.Json;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Memory;
using Npgsql;

namespace ChasPravdy.Translation.Tmx;

public enum ImportState
{
    Waiting,
    Running,
    Done,

    /// <summary>The service ended meanwhile. What was added stays; sending the file again adds the rest.</summary>
    Interrupted,
}

/// <param name="Line">Where the unit starts in the file.</param>
/// <param name="Id">Its tuid.</param>
/// <param name="Reason">A sentence.</param>
public sealed record Refusal(int Line, string? Id, string Reason);

/// <summary>How an import is doing. The counts are stored with what they count.</summary>
/// <param name="Id">Its address ends with it.</param>
/// <param name="Name">What the sender called the memory.</param>
/// <param name="By">The sender's subject id.</param>
/// <param name="State">waiting, running, done or interrupted.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="Units">How many units the file has.</param>
/// <param name="Read">How many have been dealt with.</param>
/// <param name="Added">Pairs that the memory did not have.</param>
/// <param name="Known">Pairs that it had.</param>
/// <param name="Refused">Units that it cannot keep.</param>
/// <param name="Reasons">Why, for the first of them.</param>
public sealed record TmxImport(
    Guid Id, string Name, string By, ImportState State, DateTimeOffset StartedAt, DateTimeOffset ChangedAt, int Units, int Read, int Added,
    int Known, int Refused, IReadOnlyList<Refusal> Reasons)
{
    /// <summary>An unfinished import that nobody has touched for so long will not go on.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<TmxImport> Load(MemoryDatabase database, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        await using var command = new NpgsqlCommand("""
            select id, name, by, state, started_at, changed_at, units, read, added, known, refused, reasons
            from memory_imports where id = $1
            """, connection)
        { Parameters = { new() { Value = id } } };
        await using var row = await command.ExecuteReaderAsync(ct);
        if (!await row.ReadAsync(ct))
            throw new NotFoundException("There is no such import.");
        var (state, changed) = (Enum.Parse<ImportState>(row.GetString(3)), row.GetFieldValue<DateTimeOffset>(5));
        return new(
            row.GetGuid(0), row.GetString(1), row.GetString(2),
            state != ImportState.Done && now - changed > Patience ? ImportState.Interrupted : state,
            row.GetFieldValue<DateTimeOffset>(4), changed, row.GetInt32(6), row.GetInt32(7), row.GetInt32(8), row.GetInt32(9), row.GetInt32(10),
            JsonSerializer.Deserialize<IReadOnlyList<Refusal>>(row.GetString(11))!);
    }

    public async Task Insert(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            insert into memory_imports (id, name, by, state, started_at, changed_at, units) values ($1, $2, $3, $4, $5, $6, $7)
            """, connection)
        {
            Parameters =
            {
                new() { Value = Id }, new() { Value = Name }, new() { Value = By }, new() { Value = State.ToString() },
                new() { Value = StartedAt.UtcDateTime }, new() { Value = ChangedAt.UtcDateTime }, new() { Value = Units },
            },
        };
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <param name="connection">In the transaction of what is counted.</param>
    /// <param name="waiting">Imports that come next: they are alive too.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Update(NpgsqlConnection connection, Guid[] waiting, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            with others as (update memory_imports set changed_at = $2 where id = any($9))
            update memory_imports
            set changed_at = $2, state = $3, read = $4, added = $5, known = $6, refused = $7, reasons = $8 where id = $1
            """, connection)
        {
            Parameters =
            {
                new() { Value = Id }, new() { Value = ChangedAt.UtcDateTime }, new() { Value = State.ToString() }, new() { Value = Read },
                new() { Value = Added }, new() { Value = Known }, new() { Value = Refused },
                new() { Value = JsonSerializer.Serialize(Reasons) }, new() { Value = waiting },
            },
        };
        await command.ExecuteNonQueryAsync(ct);
    }
}
