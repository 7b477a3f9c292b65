using Npgsql;

namespace ChasPravdy.Translation.Memory;

/// <summary>A pair's translation with its newest use, as a query's row gives it.</summary>
static class MatchRow
{
    public const string Columns =
        "p.source_id, p.text, n.uses, u.place, u.segment, u.origin, u.revision, u.translator, u.reviewer, u.approved_at, i.name";

    /// <summary>How many columns those are.</summary>
    public const int Count = 11;

    public const string Joins = """
        cross join lateral (select count(*)::int as uses from memory_uses where pair_id = p.id) n
        cross join lateral (select * from memory_uses where pair_id = p.id order by approved_at desc, segment limit 1) u
        left join memory_imports i on i.id = u.place and u.origin = 'import'
        """;

    public static long SourceId(NpgsqlDataReader row) => row.GetInt64(0);

    public static string Text(NpgsqlDataReader row) => row.GetString(1);

    public static int Uses(NpgsqlDataReader row) => row.GetInt32(2);

    public static bool IsImport(NpgsqlDataReader row) => row.GetString(5) == MemoryIntake.Import;

    public static MatchPlace Place(NpgsqlDataReader row) => new(
        IsImport(row) ? null : row.GetGuid(3),
        row.IsDBNull(6) ? null : row.GetInt32(6),
        row.GetString(4) is { Length: > 0 } segment ? segment : null,
        TextOrNull(row, 7),
        TextOrNull(row, 8),
        row.GetFieldValue<DateTimeOffset>(9),
        TextOrNull(row, 10));

    static string? TextOrNull(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
