using System.Globalization;
using MassTransit;
using RabbitMQ.Client;

namespace ChasPravdy.Tests.Integration;

/// <summary>A virtual host of its own on the broker, and a fresh database for every service that a test starts.</summary>
public sealed class TestNewsroom(Servers servers) : IAsyncDisposable
{
    static int count;

    readonly string name = string.Create(CultureInfo.InvariantCulture,
        $"t{Environment.ProcessId}_{Interlocked.Increment(ref count)}");

    readonly List<IAsyncDisposable> started = [];
    readonly DirectoryInfo storage = Directory.CreateTempSubdirectory("storage-");
    string? virtualHost;

    public Servers Servers => servers;

    /// <summary>Configuration beside the usual, for services that begin from now on.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>The folder of the object storage.</summary>
    public string Storage => storage.FullName;

    /// <summary>The broker as a service's own user sees it.</summary>
    public Uri BrokerFor(string service) => new UriBuilder(servers.Broker) { UserName = service, Password = "test", Path = virtualHost }.Uri;

    /// <summary>The broker as the administrator sees it.</summary>
    public Uri BrokerAdmin => new UriBuilder(servers.Broker) { UserName = "newsroom", Password = "test", Path = virtualHost }.Uri;

    /// <summary>Starts a service in this process, with its own database, roles and broker user.</summary>
    /// <typeparam name="TEntry">Any type of the service.</typeparam>
    public async Task<ServiceUnderTest<TEntry>> Start<TEntry>(string service, Action<IServiceCollection>? replace = null)
        where TEntry : class
    {
        await DeclareTopology();
        var database = $"{name}_{service}";
        await servers.Sql($"""
            create role "{database}_owner" login password 'test';
            create role "{database}" login password 'test';
            """);
        await servers.Sql($"create database \"{database}\" owner \"{database}_owner\"");
        var running = new ServiceUnderTest<TEntry>(this, service, database, replace);
        started.Add(running);
        await running.Begin();
        return running;
    }

    /// <summary>Another replica of a service, on the same database and queue; the caller begins and disposes it.</summary>
    public ServiceUnderTest<TEntry> Replica<TEntry>(ServiceUnderTest<TEntry> of, Action<IServiceCollection>? replace = null)
        where TEntry : class => new(this, of.Service, of.Database, replace);

    /// <summary>Users, exchanges, queues and bindings as deploy/rabbitmq declares them.</summary>
    public async Task DeclareTopology() => virtualHost ??= await servers.VirtualHosts.Take();

    /// <summary>A connection with the administrator's rights.</summary>
    public Task<IConnection> Connect() => new ConnectionFactory { Uri = BrokerAdmin }.CreateConnectionAsync();

    /// <summary>A bus that publishes as <paramref name="service"/>, for messages that no service of the test sends.</summary>
    public async Task<IBusControl> BusOf(string service)
    {
        await DeclareTopology();
        var bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(BrokerFor(service));
            rabbit.MessageTopology.SetEntityNameFormatter(new ChasPravdy.Platform.ExchangeNames(new ChasPravdy.Platform.ServiceName(service)));
            rabbit.Publish<Contracts.IArticleMessage>(publish => publish.Exclude = true);
        });
        await bus.StartAsync();
        started.Add(new Stopping(bus));
        return bus;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in Enumerable.Reverse(started))
        {
            await part.DisposeAsync();
        }

        if (virtualHost is not null)
        {
            servers.VirtualHosts.Return(virtualHost);
        }

        storage.Delete(recursive: true);
    }

    sealed class Stopping(IBusControl bus) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await bus.StopAsync(TimeSpan.FromSeconds(5));
    }
}
