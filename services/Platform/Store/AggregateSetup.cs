using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;

namespace ChasPravdy.Platform;

/// <summary>Tells the event store of an aggregate: its snapshot and the pinned names of its events.</summary>
public static class AggregateSetup
{
    /// <summary>Adds an aggregate, its inline snapshot, and its events under names that never change.</summary>
    public static StoreOptions AddAggregate<T>(this StoreOptions store, Action<PinnedEvents> events)
        where T : class, IAggregate<T>
    {
        var pinned = new PinnedEvents(store);
        events(pinned);
        store.Projections.Add(new AggregateProjection<T>(pinned.Types), ProjectionLifecycle.Inline);
        return store;
    }

    sealed class AggregateProjection<T> : SingleStreamProjection<T, Guid>
        where T : class, IAggregate<T>
    {
        public AggregateProjection(IEnumerable<Type> events)
        {
            Name = typeof(T).Name;
            // Other aggregates' streams in the same store are none of its business.
            foreach (var type in events)
                IncludeType(type);
        }

        public override T Evolve(T? snapshot, Guid id, IEvent e) => T.Evolve(snapshot ?? T.Initial(id), e.Data);
    }
}

/// <summary>The stored names of events: strings that outlive every renaming of the code.</summary>
public sealed class PinnedEvents(StoreOptions store)
{
    readonly List<Type> types = [];

    /// <summary>What was added.</summary>
    public IReadOnlyList<Type> Types => types;

    /// <summary>Stores <typeparamref name="T"/> as <paramref name="name"/>, lower-case words joined by underscores.</summary>
    public PinnedEvents Add<T>(string name)
        where T : class
    {
        store.Events.MapEventType<T>(name);
        types.Add(typeof(T));
        return this;
    }
}
