namespace ChasPravdy.Platform;

/// <summary>
/// The state of one stream, folded from its events. An immutable record; its JSON is kept beside the stream as a
/// snapshot of the newest version and serves as the read model that queries ask.
/// </summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IAggregate<TSelf>
    where TSelf : class, IAggregate<TSelf>
{
    /// <summary>The stream's id.</summary>
    Guid Id { get; }

    /// <summary>How many events the state was folded from: 0 before the first.</summary>
    long Version { get; }

    /// <summary>The state before the first event.</summary>
    static abstract TSelf Initial(Guid id);

    /// <summary>The state after one more event; pure, and one version higher.</summary>
    static abstract TSelf Evolve(TSelf state, object @event);
}
