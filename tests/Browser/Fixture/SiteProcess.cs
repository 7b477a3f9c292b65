using System.Globalization;
using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Tests.Integration;
using MassTransit;

namespace ChasPravdy.Tests.Browser;

/// <summary>The site as it runs in production, on a database and a virtual host of its own.</summary>
sealed class SiteProcess(Servers servers) : IAsyncDisposable
{
    static int count;

    readonly string database = string.Create(CultureInfo.InvariantCulture,
        $"t{System.Environment.ProcessId}_browsed_{Interlocked.Increment(ref count)}");

    readonly TestNewsroom newsroom = new(servers);
    readonly ServiceProcess process = new("Site");
    IBus publishing = null!;

    public Uri Address => process.Address;

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public async Task Start()
    {
        await servers.Sql($"""
            create role "{database}_owner" login password 'test';
            create role "{database}" login password 'test';
            """);
        await servers.Sql($"create database \"{database}\" owner \"{database}_owner\"");
        publishing = await newsroom.BusOf("publishing");
        Client.BaseAddress = process.Address;
        Assert.True(await process.Run(Environment, "schema") == 0, process.Said);
        await process.Start(Environment);
    }

    /// <summary>Says it as Publishing does.</summary>
    public Task Hear(IArticleMessage message) => publishing.Publish(message, message.GetType(), context =>
    {
        context.MessageId = Guid.NewGuid();
        context.Headers.Set(BusSetup.ArticleHeader, message.ArticleId.ToString());
    });

    /// <summary>Runs SQL in the site's database, as the superuser.</summary>
    public Task Sql(string sql) => servers.Sql(sql, database);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await process.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    Dictionary<string, string> Environment => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ConnectionStrings:Store"] = servers.In(database, database),
        ["ConnectionStrings:Schema"] = servers.In(database, $"{database}_owner"),
        ["ConnectionStrings:Broker"] = newsroom.BrokerFor("site").AbsoluteUri,
        ["Identity:Issuer"] = TestTokens.Issuer,
        ["Site:Origin"] = process.Address.AbsoluteUri,
        ["Storage:Folder"] = newsroom.Storage,
        ["Logging:LogLevel:Default"] = "Warning",
    };
}
