using System.Text.Encodings.Web;
using System.Text.Json;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Weasel.Core;

namespace ChasPravdy.Platform;

/// <summary>The service's own PostgreSQL database, set up once: Marten, the write path, and on request the relay.</summary>
public static class EventStoreSetup
{
    /// <summary>
    /// Adds the event store at <c>ConnectionStrings:Store</c>. The schema is not created here but by the <c>schema</c> verb,
    /// with another role.
    /// </summary>
    public static EventStore AddEventStore(this WebApplicationBuilder builder, Action<StoreOptions> configure)
    {
        var services = builder.Services;
        var connectionString = Lasting(builder.Configuration.Required("ConnectionStrings:Store"));
        var schema = new StoreSchema(options => Configure(options, configure));
        services.AddSingleton(schema);
        services.AddMarten(options =>
        {
            options.Connection(connectionString);
            options.AutoCreateSchemaObjects = AutoCreate.None;
            schema.Configure(options);
        }).UseLightweightSessions().AddAsyncDaemon(DaemonMode.ExternallyManaged);

        services.AddSingleton(provider => new UnitsOfWork(
            provider.GetRequiredService<IDocumentStore>(), provider.GetService<CommitBell>()));
        services.AddScoped(provider => new WritePath(
            provider.GetRequiredService<UnitsOfWork>(),
            provider.GetRequiredService<IHttpContextAccessor>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IOptions<JsonOptions>>()));
        services.AddSingleton(provider => new Inbox(
            provider.GetRequiredService<UnitsOfWork>(),
            provider.GetRequiredService<ServiceName>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new SystemWrites(
            provider.GetRequiredService<UnitsOfWork>(),
            provider.GetRequiredService<ServiceName>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        return new EventStore(services, schema);
    }

    // Between two uses of a pooled connection Npgsql would have PostgreSQL forget all that it prepared, and plan Marten's append
    // function anew for every event. Nothing here leaves state on a pooled connection: locks and LISTEN have connections of their own.
    static string Lasting(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString)
    {
        NoResetOnClose = true,
        MaxAutoPrepare = 100,
        AutoPrepareMinUsages = 2,
    }.ConnectionString;

    static void Configure(StoreOptions options, Action<StoreOptions> configure)
    {
        options.Serializer(new Marten.Services.SystemTextJsonSerializer(new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        })
        { EnumStorage = EnumStorage.AsString, Casing = Casing.CamelCase });

        options.Events.AppendMode = EventAppendMode.Quick; // the database's clock
        options.Events.MetadataConfig.CausationIdEnabled = true;
        options.Events.MetadataConfig.CorrelationIdEnabled = true;
        options.Events.MetadataConfig.HeadersEnabled = true;

        // The relay must never pass over an event that it cannot read.
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
        options.Projections.Errors.SkipSerializationErrors = false;

        // A rolled-back append leaves a gap in the events' numbers. Once no open transaction can fill it, nothing is gained by waiting.
        options.Projections.StaleSequenceThreshold = TimeSpan.FromMilliseconds(100);
        options.Projections.SlowPollingTime = TimeSpan.FromMilliseconds(250); // while it waits to be rung for, or for such a gap

        options.Schema.For<InboxRow>().DocumentAlias("inbox");
        options.Schema.For<IdempotentAnswer>().DocumentAlias("idempotent_answers").Index(answer => answer.At);
        configure(options);
    }
}

/// <summary>What a service may still add to its event store.</summary>
public sealed class EventStore(IServiceCollection services, StoreSchema schema)
{
    /// <summary>Creates tables that are no documents, by SQL that may run any number of times.</summary>
    public EventStore WithTables(string sql)
    {
        schema.Add(sql);
        return this;
    }

    /// <summary>Rings after every commit, so that the other replicas look at once.</summary>
    public EventStore WithBell()
    {
        services.AddSingleton<CommitBell>();
        services.AddHostedService(provider => provider.GetRequiredService<CommitBell>());
        return this;
    }

    /// <summary>Publishes every stored event, translated by <typeparamref name="TRelay"/>: on one replica at a time.</summary>
    public EventStore WithRelay<TRelay>()
        where TRelay : class, IRelay
    {
        services.AddSingleton<IRelay, TRelay>();
        services.AddSingleton<RelayPublisher>();
        services.ConfigureMarten((provider, options) => options.Events.Subscribe(
            new RelaySubscription(provider),
            subscription => subscription.Name = "relay"));
        services.AddSingleton<RelayProgress>();
        WithBell();
        services.AddHostedService<RelayWork>();
        services.AddHealthChecks().AddCheck<RelayHealth>("relay");
        return this;
    }
}
