using ChasPravdy.Contracts.History;

namespace ChasPravdy.History.Facts;

/// <summary>What a batch of facts means for the record, decided over the heads and parked facts that it touches. Pure.</summary>
public sealed class FactBatch
{
    readonly Dictionary<string, StreamHead> heads;
    readonly Dictionary<string, ParkedFact> waiting;
    readonly Dictionary<string, Guid> places = [];
    readonly HashSet<string> changed = [];

    /// <param name="heads">The recorded heads of all streams of the batch; none for a new stream.</param>
    /// <param name="waiting">The facts that those heads name as parked.</param>
    /// <param name="facts">What came, in any order.</param>
    public FactBatch(IEnumerable<StreamHead> heads, IEnumerable<ParkedFact> waiting, IEnumerable<ArticleFact> facts)
    {
        this.heads = heads.ToDictionary(head => head.Id);
        this.waiting = waiting.ToDictionary(parked => parked.Id);
        foreach (var fact in StreamOrder.Sort(facts))
        {
            Take(fact);
        }
    }

    /// <summary>To be recorded, in this order.</summary>
    public List<ArticleFact> Recorded { get; } = [];

    /// <summary>Parked facts among them, whose turn it now is.</summary>
    public List<ParkedFact> Drained { get; } = [];

    /// <summary>To be parked.</summary>
    public List<ArticleFact> Parked { get; } = [];

    /// <summary>Below their stream's head: the record has to be asked whether it holds them.</summary>
    public List<ArticleFact> Past { get; } = [];

    /// <summary>Certainly there already.</summary>
    public List<ArticleFact> Duplicates { get; } = [];

    /// <summary>Not to be recorded, and not to be dropped either.</summary>
    public List<ArticleFact> Conflicts { get; } = [];

    /// <summary>The heads as they stand after the batch, those that it changed.</summary>
    public IEnumerable<StreamHead> ChangedHeads => changed.Select(key => heads[key]);

    void Take(ArticleFact fact)
    {
        var key = StreamHead.KeyOf(fact);
        var head = heads.GetValueOrDefault(key) ?? StreamHead.Before(fact);
        switch (StreamOrder.Judge(head, fact))
        {
            case Verdict.Next:
                head = Record(head, fact);
                while (waiting.Remove(ParkedFact.KeyOf(key, head.Recorded + 1), out var due))
                {
                    Drained.Add(due);
                    head = Record(head, due.Fact);
                }

                Keep(head);
                break;
            case Verdict.Early:
                Parked.Add(fact);
                Keep(StreamOrder.Park(head, fact));
                break;
            case Verdict.Past when places.TryGetValue(ParkedFact.KeyOf(key, fact.StreamVersion), out var holder):
                (holder == fact.EventId ? Duplicates : Conflicts).Add(fact);
                break;
            case Verdict.Past:
                Past.Add(fact);
                break;
            case Verdict.Duplicate:
                Duplicates.Add(fact);
                break;
            default:
                Conflicts.Add(fact);
                break;
        }
    }

    StreamHead Record(StreamHead head, ArticleFact fact)
    {
        Recorded.Add(fact);
        places[ParkedFact.KeyOf(head.Id, fact.StreamVersion)] = fact.EventId;
        return StreamOrder.Record(head, fact);
    }

    void Keep(StreamHead head)
    {
        heads[head.Id] = head;
        changed.Add(head.Id);
    }
}
