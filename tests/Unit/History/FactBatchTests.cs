using ChasPravdy.Contracts.History;
using ChasPravdy.History.Facts;
using CsCheck;
using Xunit;

namespace ChasPravdy.Tests.Unit.History;

public sealed class FactBatchTests
{
    readonly Record record = new();

    [Fact]
    public void A_streams_facts_are_recorded_in_order_however_they_come()
    {
        record.Take(Told.Fact("s", 2), Told.Fact("s", 3), Told.Fact("s", 1));

        Assert.Equal([1, 2, 3], record.Versions("s"));
        Assert.Empty(record.Waiting);
    }

    [Fact]
    public void An_early_fact_waits_until_the_gap_closes()
    {
        record.Take(Told.Fact("s", 1), Told.Fact("s", 3), Told.Fact("s", 4));
        Assert.Equal([1], record.Versions("s"));
        Assert.Equal(["drafting/s/3", "drafting/s/4"], record.Waiting.Order());

        record.Take(Told.Fact("s", 2));
        Assert.Equal([1, 2, 3, 4], record.Versions("s"));
        Assert.Empty(record.Waiting);
        Assert.Empty(record.Head("s").Parked);
    }

    [Fact]
    public void A_second_gap_keeps_the_later_facts_waiting()
    {
        record.Take(Told.Fact("s", 2), Told.Fact("s", 4));
        record.Take(Told.Fact("s", 1));

        Assert.Equal([1, 2], record.Versions("s"));
        Assert.Equal(["drafting/s/4"], record.Waiting);
    }

    [Fact]
    public void The_gap_and_what_follows_may_come_together()
    {
        record.Take(Told.Fact("s", 3));
        record.Take(Told.Fact("s", 1), Told.Fact("s", 2), Told.Fact("s", 3), Told.Fact("s", 4));

        Assert.Equal([1, 2, 3, 4], record.Versions("s"));
    }

    [Fact]
    public void A_fact_told_again_while_the_gap_closes_is_no_conflict()
    {
        record.Take(Told.Fact("s", 2), Told.Fact("s", 3), Told.Fact("s", 4));

        var batch = record.Take(Told.Fact("s", 1), Told.Fact("s", 2), Told.Fact("s", 3));

        Assert.Empty(batch.Conflicts);
        Assert.Equal([1, 2, 3, 4], record.Versions("s"));
    }

    [Fact]
    public void Another_event_at_the_heads_place_is_a_conflict()
    {
        record.Take(Told.Fact("s", 1));
        Assert.Single(record.Take(Told.Fact("s", 1) with { EventId = Guid.NewGuid() }).Conflicts);
    }

    [Fact]
    public void Another_event_at_a_waiting_facts_place_is_a_conflict()
    {
        record.Take(Told.Fact("s", 5));
        Assert.Single(record.Take(Told.Fact("s", 5) with { EventId = Guid.NewGuid() }).Conflicts);
    }

    [Fact]
    public void Another_event_at_a_place_of_the_same_batch_is_a_conflict()
    {
        var batch = record.Take(Told.Fact("s", 1), Told.Fact("s", 2), Told.Fact("s", 1) with { EventId = Guid.NewGuid() });
        Assert.Single(batch.Conflicts);
        Assert.Equal([1, 2], record.Versions("s"));
    }

    [Fact]
    public void Another_event_at_a_place_below_the_head_is_a_conflict()
    {
        record.Take(Told.Fact("s", 1), Told.Fact("s", 2), Told.Fact("s", 3));
        Assert.Single(record.Take(Told.Fact("s", 1) with { EventId = Guid.NewGuid() }).Conflicts);
        Assert.Empty(record.Take(Told.Fact("s", 1)).Conflicts);
    }

    [Fact]
    public void One_event_at_two_places_is_a_conflict()
    {
        record.Take(Told.Fact("s", 1));
        Assert.Single(record.Take(Told.Fact("s", 2) with { EventId = Told.EventId("s", 1) }).Conflicts);
        Assert.Single(record.Take(Told.Fact("a", 1), Told.Fact("b", 1) with { EventId = Told.EventId("a", 1) }).Conflicts);
        Assert.Equal([1], record.Versions("s"));
    }

    [Fact]
    public void A_stream_belongs_to_one_article()
    {
        record.Take(Told.Fact("s", 1));
        Assert.Single(record.Take(Told.Fact("s", 2) with { ArticleId = Guid.NewGuid() }).Conflicts);
    }

    [Fact]
    public void Streams_of_two_services_with_one_id_are_two_streams()
    {
        record.Take(Told.Fact("s", 1), Told.Fact("s", 1) with { Service = "publishing", EventId = Guid.NewGuid() });
        Assert.Equal(2, record.Recorded.Count);
    }

    [Fact]
    public void Facts_that_come_together_are_recorded_by_time_but_never_against_their_streams_versions()
    {
        var noon = Told.Morning.AddHours(6);
        record.Take(
            Told.Fact("b", 1, at: noon.AddSeconds(3)),
            Told.Fact("a", 2, at: noon.AddSeconds(1)),
            Told.Fact("a", 1, at: noon.AddSeconds(2)),
            Told.Fact("c", 1, at: noon));

        Assert.Equal(["c/1", "a/1", "a/2", "b/1"], record.Recorded.Select(fact => $"{fact.Stream}/{fact.StreamVersion}"));
    }

    [Fact]
    public void Every_fact_twice_in_any_order_and_any_batches_is_recorded_once_without_a_gap() =>
        Gen.Select(Gen.Shuffle(TwiceEach), Gen.Int[1, 9].List[60]).Sample((facts, sizes) =>
        {
            var each = new Record();
            var taken = 0;
            foreach (var size in sizes.TakeWhile(_ => taken < facts.Length))
            {
                each.Take([.. facts.Skip(taken).Take(size)]);
                taken += size;
            }

            each.Take([.. facts.Skip(taken)]);
            return each.Waiting.Count == 0
                && Streams.All(stream => each.Versions(stream).SequenceEqual(Enumerable.Range(1, 12).Select(n => (long)n)));
        });

    static readonly string[] Streams = ["one", "two", "three"];

    static readonly ArticleFact[] TwiceEach =
        [.. from stream in Streams from version in Enumerable.Range(1, 12) from _ in Enumerable.Range(0, 2) select Told.Fact(stream, version)];

    /// <summary>What the database would hold after each batch.</summary>
    sealed class Record
    {
        readonly Dictionary<string, StreamHead> heads = [];
        readonly Dictionary<string, ParkedFact> parked = [];

        public List<ArticleFact> Recorded { get; } = [];

        public Dictionary<string, ParkedFact>.KeyCollection Waiting => parked.Keys;

        public StreamHead Head(string stream) => heads[$"drafting/{stream}"];

        public IEnumerable<long> Versions(string stream) =>
            Recorded.Where(fact => fact.Stream == stream).Select(fact => fact.StreamVersion);

        public FactBatch Take(params ArticleFact[] facts)
        {
            var batch = new FactBatch(
                heads.Values, parked.Values, Recorded.ToDictionary(fact => fact.EventId, Place.Of), facts);
            Recorded.AddRange(batch.Recorded);
            foreach (var head in batch.ChangedHeads)
            {
                heads[head.Id] = head;
            }

            foreach (var drained in batch.Drained)
            {
                Assert.True(parked.Remove(drained.Id));
            }

            foreach (var early in batch.Parked.Select(ParkedFact.Of))
            {
                parked.Add(early.Id, early);
            }

            return batch;
        }
    }
}
