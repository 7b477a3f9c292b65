using Marten;
using Npgsql;
using NpgsqlTypes;

namespace ChasPravdy.Site.Articles;

/// <summary>
/// Which articles changed, in the order of transactions: how a replica learns what the others stored, or what it missed itself.
/// </summary>
/// <remarks>
/// A transaction's number is given before it commits, so a reader goes on from the oldest that was still under way when it last looked:
/// nothing is missed, however long a transaction takes, and what is seen twice changes nothing.
/// </remarks>
public sealed class ArticleChanges(IDocumentStore store)
{
    public const string Table = """
        create table if not exists article_changes (article uuid primary key, changes bigint not null, changed_in xid8 not null);
        create index if not exists article_changes_in_order on article_changes (changed_in);
        """;

    const string Record = """
        insert into article_changes values (?, ?, pg_current_xact_id())
        on conflict (article) do update set changes = excluded.changes, changed_in = excluded.changed_in
        """;

    const string Look = """
        select now.oldest, changed.article, changed.changes
        from (select pg_snapshot_xmin(pg_current_snapshot()) as oldest) now left join article_changes changed on changed.changed_in >= $1
        """;

    /// <summary>Records a change in the transaction that stores it.</summary>
    public static void Note(IDocumentSession session, Article article) => session.QueueSqlCommand(Record, article.Id, article.Changes);

    /// <summary>Where a replica begins that is about to load everything.</summary>
    public async Task<ulong> Here(CancellationToken ct) => (await Since(ulong.MaxValue, ct)).Next;

    /// <summary>What changed in a transaction of that number or later, and where to go on.</summary>
    public async Task<(IReadOnlyList<Change> Changes, ulong Next)> Since(ulong oldest, CancellationToken ct)
    {
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(ct);
        await using var look = new NpgsqlCommand(Look, connection)
        {
            Parameters = { new NpgsqlParameter<ulong> { NpgsqlDbType = NpgsqlDbType.Xid8, TypedValue = oldest } },
        };
        await using var rows = await look.ExecuteReaderAsync(ct);
        var (changes, next) = (new List<Change>(), oldest);
        while (await rows.ReadAsync(ct))
        {
            next = await rows.GetFieldValueAsync<ulong>(0, ct);
            if (!await rows.IsDBNullAsync(1, ct))
            {
                changes.Add(new(rows.GetGuid(1), rows.GetInt64(2)));
            }
        }

        return (changes, next);
    }

    /// <summary>How often the article has changed by now.</summary>
    public readonly record struct Change(Guid Article, long Changes);
}
