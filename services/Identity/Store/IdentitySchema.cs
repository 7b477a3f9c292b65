using ChasPravdy.Platform;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ChasPravdy.Identity.Store;

/// <summary>Creates the tables with the owner's role and leaves the service's role its rights on the rows; repeatable.</summary>
public static class IdentitySchema
{
    public static async Task Apply(IConfiguration configuration, CancellationToken ct = default)
    {
        var role = new NpgsqlConnectionStringBuilder(configuration.Required("ConnectionStrings:Store")).Username
            ?? throw new InvalidOperationException("ConnectionStrings:Store names no user.");
        var owner = configuration.Required("ConnectionStrings:Schema");
        await using var store = new IdentityContext(Options(new DbContextOptionsBuilder<IdentityContext>(), owner).Options);
        await store.Database.MigrateAsync(ct);
        await store.Database.ExecuteSqlRawAsync(Grants(role), ct);
    }

    /// <summary>The same for schema and service.</summary>
    public static TBuilder Options<TBuilder>(TBuilder options, string connectionString)
        where TBuilder : DbContextOptionsBuilder
    {
        options.UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable("schema_versions"));
        return options;
    }

    // The private keys live here: nobody but the owner and this role may read a table.
    static string Grants(string role)
    {
        var quoted = "\"" + role.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        return $"""
            revoke all on all tables in schema public from public;
            grant usage on schema public to {quoted};
            grant select, insert, update, delete on all tables in schema public to {quoted};
            revoke insert, update, delete on schema_versions from {quoted};
            grant usage, select on all sequences in schema public to {quoted};
            """;
    }
}
