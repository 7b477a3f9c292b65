using ChasPravdy.Contracts;

namespace ChasPravdy.Translation.Tasks;

/// <summary>Where each sentence of an approved translation comes from, as it goes to the published page's data.</summary>
public static class Provenance
{
    public static EditionProvenance Of(TranslationTask task)
    {
        var blocks = task.Source!.Blocks.SelectMany((block, index) => block.AllSegments().Select(segment => (segment.Key, Block: index)))
            .ToDictionary(segment => segment.Key, segment => segment.Block);
        return new(
            [.. task.Segments().Select(segment => Of(segment.Key, blocks.TryGetValue(segment.Key, out var block) ? block : null, task.Work[segment.Key]))],
            task.Confirmations);
    }

    static SegmentProvenance Of(string key, int? block, SegmentWork work) => new(key, block, Origin(work.Origin), work.By)
    {
        At = work.At,
        Version = work.Version,
        Confirmed = work.Confirmed,
        Score = work.Score,
        Memory = work.Memory,
        Engine = work.Engine,
        SuggestedBy = work.SuggestedBy,
    };

    static SegmentOrigin Origin(Origin origin) => origin switch
    {
        Tasks.Origin.Human => SegmentOrigin.Human,
        Tasks.Origin.Memory => SegmentOrigin.Memory,
        Tasks.Origin.Machine => SegmentOrigin.Machine,
        _ => throw new InvalidOperationException($"Nobody says what {origin} is outside."),
    };
}
