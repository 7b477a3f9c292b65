using System.Threading.Channels;

namespace ChasPravdy.History.Live;

/// <summary>Someone who listens: what they want to hear, and what waits for them. Who does not keep up is let go, and may resume.</summary>
public sealed class Listener(NewsFilter filter, Action hangUp, Action<Listener> leave) : IDisposable
{
    const int Patience = 500;

    readonly Channel<WireItem> waiting = Channel.CreateBounded<WireItem>(Patience);

    public NewsFilter Filter => filter;

    /// <summary>What waits; ends when the listener was let go.</summary>
    public ChannelReader<WireItem> Waiting => waiting.Reader;

    /// <summary>Where the wire stood when the listener joined.</summary>
    public long JoinedAt { get; init; }

    /// <summary>False when the listener did not keep up, and is let go.</summary>
    public bool Hear(WireItem item)
    {
        if (!filter.Lets(item) || waiting.Writer.TryWrite(item))
        {
            return true;
        }

        waiting.Writer.TryComplete();
        hangUp(); // the sender of the answer may itself be waiting for them
        return false;
    }

    public void Dispose()
    {
        waiting.Writer.TryComplete();
        leave(this);
    }
}
