using ChasPravdy.Drafting.Articles;
using Marten;
using Npgsql;

namespace ChasPravdy.Tests.Integration.Platform;

public sealed class AppendOnlyTests(Servers servers) : IAsyncLifetime
{
    readonly TestNewsroom newsroom = new(servers);
    ServiceUnderTest<Article> drafting = null!;

    public async ValueTask InitializeAsync()
    {
        drafting = await newsroom.Start<Article>("drafting");
        await Desk.Draft(drafting);
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Theory]
    [InlineData("update mt_events set data = '{}'")]
    [InlineData("delete from mt_events")]
    [InlineData("truncate mt_events cascade")]
    [InlineData("alter table mt_events disable trigger all")]
    [InlineData("drop table mt_events cascade")]
    public async Task The_services_role_cannot_rewrite_an_event(string sql)
    {
        await using var connection = new NpgsqlConnection(servers.In(drafting.Database, drafting.Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Theory]
    [InlineData("update mt_events set data = '{}'")]
    [InlineData("delete from mt_events")]
    [InlineData("truncate mt_events cascade")]
    public async Task Not_even_the_owner_rewrites_an_event_in_passing(string sql)
    {
        await using var connection = new NpgsqlConnection(servers.In(drafting.Database, $"{drafting.Database}_owner"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal("Stored events are never updated, deleted or truncated.", refusal.MessageText);
    }

    [Fact]
    public async Task The_schema_can_be_applied_again_and_again()
    {
        var schema = drafting.Services.GetRequiredService<ChasPravdy.Platform.StoreSchema>();
        var configuration = drafting.Services.GetRequiredService<IConfiguration>();
        await schema.Apply(configuration);
        await schema.Apply(configuration);
        await using var session = drafting.Store.QuerySession();
        Assert.Single(await session.Query<Article>().ToListAsync());
    }
}
