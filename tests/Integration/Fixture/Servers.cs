using DotNet.Testcontainers.Configurations;
using Npgsql;
using Testcontainers.PostgreSql;
using Testcontainers.RabbitMq;

[assembly: AssemblyFixture(typeof(ChasPravdy.Tests.Integration.Servers))]

namespace ChasPravdy.Tests.Integration;

/// <summary>
/// PostgreSQL and RabbitMQ for all tests: those that `./newsroom test` started (NEWSROOM_TEST_POSTGRES, NEWSROOM_TEST_BROKER and
/// NEWSROOM_TEST_RABBITMQCTL), or containers when none are named.
/// </summary>
public sealed class Servers : IAsyncLifetime
{
    readonly SemaphoreSlim oneImport = new(1);
    PostgreSqlContainer? postgresContainer;
    RabbitMqContainer? brokerContainer;

    public Servers() => VirtualHosts = new VirtualHosts(this);

    /// <summary>The broker's virtual hosts, for one test at a time each.</summary>
    public VirtualHosts VirtualHosts { get; }

    /// <summary>A superuser's connection string.</summary>
    public string Postgres { get; private set; } = "";

    /// <summary>An administrator's AMQP address, without a virtual host.</summary>
    public Uri Broker { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("NEWSROOM_TEST_POSTGRES") is { Length: > 0 } postgres
            && Environment.GetEnvironmentVariable("NEWSROOM_TEST_BROKER") is { Length: > 0 } broker)
        {
            (Postgres, Broker) = (postgres, new Uri(broker));
            return;
        }

        postgresContainer = new PostgreSqlBuilder("postgres:17").WithCommand("-c", "max_connections=300").Build();
        brokerContainer = new RabbitMqBuilder("rabbitmq:4-management").Build();
        await Task.WhenAll(postgresContainer.StartAsync(), brokerContainer.StartAsync());
        Postgres = postgresContainer.GetConnectionString();
        Broker = new Uri(brokerContainer.GetConnectionString());
    }

    /// <summary>Runs SQL as the superuser, in a database of the cluster or the one it starts in.</summary>
    public async Task Sql(string sql, string? database = null)
    {
        await using var connection = new NpgsqlConnection(In(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The superuser's connection string for a database.</summary>
    public string In(string? database, string? user = null)
    {
        var builder = new NpgsqlConnectionStringBuilder(Postgres);
        builder.Database = database ?? builder.Database;
        // Every test has databases of its own, and each would keep its connections for minutes.
        (builder.ConnectionIdleLifetime, builder.ConnectionPruningInterval) = (10, 5);
        if (user is not null)
        {
            (builder.Username, builder.Password) = (user, "test");
        }

        return builder.ConnectionString;
    }

    /// <summary>Brings a virtual host into being, with the same definitions as in production.</summary>
    public async Task ImportDefinitions(string definitions)
    {
        // RabbitMQ 3.10 makes virtual hosts from the pool that imports run in: two imports at once can wait for each other for ever.
        await oneImport.WaitAsync();
        try
        {
            await Import(definitions);
        }
        finally
        {
            oneImport.Release();
        }
    }

    async Task Import(string definitions)
    {
        if (brokerContainer is not null)
        {
            var inside = $"/tmp/{Guid.NewGuid():N}.json";
            await brokerContainer.CopyAsync(System.Text.Encoding.UTF8.GetBytes(definitions), inside,
                fileMode: (UnixFileModes)0b110_100_100);
            var result = await brokerContainer.ExecAsync(["rabbitmqctl", "-q", "import_definitions", inside]);
            Assert.True(result.ExitCode == 0, result.Stdout + result.Stderr);
            return;
        }

        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, definitions);
        var ctl = Environment.GetEnvironmentVariable("NEWSROOM_TEST_RABBITMQCTL") ?? "rabbitmqctl";
        await Shell.Run($"{ctl} -q import_definitions {file}");
        File.Delete(file);
    }

    public async ValueTask DisposeAsync()
    {
        oneImport.Dispose();
        if (postgresContainer is not null)
        {
            await postgresContainer.DisposeAsync();
        }

        if (brokerContainer is not null)
        {
            await brokerContainer.DisposeAsync();
        }
    }
}
