using ChasPravdy.Platform;
using Marten;
using MassTransit;

namespace ChasPravdy.History.Facts;

public static class FactsModule
{
    public static StoreOptions AddFacts(this StoreOptions store)
    {
        new PinnedEvents(store).Add<FactRecorded>("fact_recorded");
        store.Events.EnableUniqueIndexOnEventId = true;
        store.Schema.For<StreamHead>().DocumentAlias("stream_heads").UseOptimisticConcurrency(true);
        store.Schema.For<ParkedFact>().DocumentAlias("parked_facts");
        return store;
    }

    public static void AddFacts(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FactRecorder>();
        builder.Services.AddSingleton<FactIntake>();
        builder.Services.AddHealthChecks().AddCheck<GapHealth>("gaps");
        builder.AddBus(bus => bus.AddConsumer<ArticleFactConsumer>(), Receive);
    }

    // Not partitioned by article: each fact's place is checked against its stream, and the more facts are in hand, the more
    // share a transaction.
    static void Receive(IRabbitMqReceiveEndpointConfigurator queue, IBusRegistrationContext context)
    {
        queue.PrefetchCount = 2 * FactIntake.Limit;
        queue.ConcurrentMessageLimit = 2 * FactIntake.Limit;
        queue.ConfigureConsumers(context);
    }
}
