using JasperFx;
using Marten;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace ChasPravdy.Platform;

/// <summary>
/// Creates the tables with the owner's role and leaves the service's role the rights it needs: events may be read and
/// inserted, never changed.
/// </summary>
public sealed class StoreSchema(Action<StoreOptions> configure)
{
    // Refuses what no grant should ever allow, also to the owner; ENABLE ALWAYS holds on replicas too.
    const string AppendOnly = """
        create or replace function refuse_rewriting() returns trigger language plpgsql as $$
        begin
          raise exception 'Stored events are never updated, deleted or truncated.' using errcode = '42501';
        end $$;
        create or replace trigger append_only_rows before update or delete on mt_events
          for each row execute function refuse_rewriting();
        create or replace trigger append_only_table before truncate on mt_events
          for each statement execute function refuse_rewriting();
        alter table mt_events enable always trigger append_only_rows;
        alter table mt_events enable always trigger append_only_table;
        """;

    readonly List<string> tables = [];

    /// <summary>SQL for tables beside the store's own, run as the owner whenever the schema is applied.</summary>
    public void Add(string sql) => tables.Add(sql);

    /// <summary>The store's options, the same for schema and service.</summary>
    public void Configure(StoreOptions options) => configure(options);

    /// <summary>Creates or extends the schema as the owner and grants the service's role its rights; repeatable.</summary>
    public async Task Apply(IConfiguration configuration, CancellationToken ct = default)
    {
        var owner = configuration.Required("ConnectionStrings:Schema");
        var role = new NpgsqlConnectionStringBuilder(configuration.Required("ConnectionStrings:Store")).Username
            ?? throw new InvalidOperationException("ConnectionStrings:Store names no user.");
        await using var store = DocumentStore.For(options =>
        {
            options.Connection(owner);
            options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
            configure(options);
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(ct);
        var sql = await HasEvents(connection, ct) ? AppendOnly + Grants(role) + EventGrants(role) : Grants(role);
        await using var command = new NpgsqlCommand(string.Join('\n', [.. tables, sql]), connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    // A service that only listens keeps documents, and no events of its own.
    static async Task<bool> HasEvents(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select to_regclass('mt_events') is not null", connection);
        return await command.ExecuteScalarAsync(ct) is true;
    }

    static string Grants(string role)
    {
        var quoted = Quoted(role);
        return $"""
            grant usage on schema public to {quoted};
            grant select, insert, update, delete on all tables in schema public to {quoted};
            grant usage, select on all sequences in schema public to {quoted};
            grant execute on all functions in schema public to {quoted};
            """;
    }

    static string EventGrants(string role) => $"""

        revoke update, delete on mt_events from {Quoted(role)};
        revoke delete on mt_streams, mt_event_progression from {Quoted(role)};
        """;

    static string Quoted(string role) => "\"" + role.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
