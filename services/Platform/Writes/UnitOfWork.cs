using JasperFx.Events;
using Marten;

namespace ChasPravdy.Platform;

/// <summary>One transaction of decisions. Everything decided in it is stored together or not at all.</summary>
public interface IUnit
{
    /// <summary>For documents that must be stored with the events.</summary>
    IDocumentSession Session { get; }

    /// <summary>Loads a stream, or its initial state when there is none, and appends what is decided.</summary>
    /// <returns>The state after the decision.</returns>
    Task<T> Decide<T>(Guid id, Func<T, IReadOnlyList<object>> decide)
        where T : class, IAggregate<T>;
}

/// <summary>Opens units of work on sessions that carry their cause.</summary>
sealed class UnitsOfWork(IDocumentStore store, CommitBell? bell)
{
    public UnitOfWork Open(Cause cause)
    {
        var session = store.LightweightSession();
        cause.Stamp(session);
        return new UnitOfWork(session, bell);
    }

    public IQuerySession Query() => store.QuerySession();
}

sealed class UnitOfWork(IDocumentSession session, CommitBell? bell) : IUnit, IAsyncDisposable
{
    public IDocumentSession Session => session;

    public async Task<T> Decide<T>(Guid id, Func<T, IReadOnlyList<object>> decide)
        where T : class, IAggregate<T>
    {
        var stream = await session.Events.FetchForWriting<T>(id);
        return Append(stream, stream.Aggregate ?? T.Initial(id), decide);
    }

    /// <summary>As <see cref="Decide"/>, for a stream that must exist, at a version that the sender may have named.</summary>
    public async Task<T> DecideExisting<T>(Guid id, ExpectedVersion expected, Func<T, IReadOnlyList<object>> decide, CancellationToken ct)
        where T : class, IAggregate<T>
    {
        var stream = await session.Events.FetchForWriting<T>(id, ct);
        var state = stream.Aggregate ?? throw NotFoundException.For<T>();
        expected.Check(state.Version);
        return Append(stream, state, decide);
    }

    /// <summary>As <see cref="DecideExisting"/>, for a stream that need not exist yet: then it is at version 0.</summary>
    public async Task<T> DecideOrStart<T>(Guid id, ExpectedVersion expected, Func<T, IReadOnlyList<object>> decide, CancellationToken ct)
        where T : class, IAggregate<T>
    {
        var stream = await session.Events.FetchForWriting<T>(id, ct);
        var state = stream.Aggregate ?? T.Initial(id);
        expected.Check(state.Version);
        return Append(stream, state, decide);
    }

    static T Append<T>(IEventStream<T> stream, T state, Func<T, IReadOnlyList<object>> decide)
        where T : class, IAggregate<T>
    {
        var events = decide(state);
        if (events.Count > 0)
        {
            stream.AppendMany(events);
        }

        return events.Aggregate(state, T.Evolve);
    }

    /// <summary>Commits, and wakes the relay.</summary>
    public async Task Save(CancellationToken ct)
    {
        await session.SaveChangesAsync(ct);
        bell?.Ring();
    }

    public ValueTask DisposeAsync() => session.DisposeAsync();
}
