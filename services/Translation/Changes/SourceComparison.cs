using ChasPravdy.Translation.Segmentation;

namespace ChasPravdy.Translation.Changes;

public enum SegmentChange
{
    Added,
    Removed,
    Changed,
}

/// <summary>A segment that differs between two revisions of a source: what it was, what it is.</summary>
public sealed record ChangedSegment(SegmentChange Change, SourceSegment? Before, SourceSegment? After);

/// <summary>
/// What a newer revision of a source did to its segments. Equal sentences are unchanged, wherever they now stand; of the rest, those that are
/// much alike are one sentence reworded. Pure.
/// </summary>
/// <param name="Unchanged">How many segments are as they were.</param>
/// <param name="Changes">The others, in the reading order of the newer text; what was removed stands where it stood.</param>
public sealed record SourceComparison(int Unchanged, IReadOnlyList<ChangedSegment> Changes)
{
    public static SourceComparison Of(SegmentedText before, SegmentedText after)
    {
        var (old, @new) = (before.AllSegments().ToList(), after.AllSegments().ToList());
        var (was, @is) = (old.ToDictionary(segment => segment.Key), @new.ToDictionary(segment => segment.Key));
        var removed = old.Where(segment => !@is.ContainsKey(segment.Key)).ToList();
        var added = @new.Where(segment => !was.ContainsKey(segment.Key)).ToList();
        var reworded = Rewording.Pairs(removed, added);

        var changes = new List<ChangedSegment>();
        var gone = GoneAfter(old, @is, reworded);
        Tell("");
        foreach (var segment in @new)
        {
            if (was.TryGetValue(segment.Key, out var same))
            {
                // A title's or a lead's key does not say its text.
                if (same.Text != segment.Text)
                    changes.Add(new(SegmentChange.Changed, same, segment));
            }
            else
            {
                var origin = reworded.FirstOrDefault(pair => pair.After.Key == segment.Key).Before;
                changes.Add(new(origin is null ? SegmentChange.Added : SegmentChange.Changed, origin, segment));
            }

            Tell(segment.Key);
        }

        return new(@new.Count - changes.Count(change => change.After is not null), changes);

        void Tell(string place) => changes.AddRange(gone[place].Select(segment => new ChangedSegment(SegmentChange.Removed, segment, null)));
    }

    // What was removed, by the key in the newer text that it now follows; "" at the beginning.
    static ILookup<string, SourceSegment> GoneAfter(
        List<SourceSegment> old, Dictionary<string, SourceSegment> @is, IReadOnlyList<(SourceSegment Before, SourceSegment After)> reworded)
    {
        var now = reworded.ToDictionary(pair => pair.Before.Key, pair => pair.After.Key);
        var gone = new List<(string Place, SourceSegment Segment)>();
        var place = "";
        foreach (var segment in old)
        {
            if (@is.ContainsKey(segment.Key))
                place = segment.Key;
            else if (now.TryGetValue(segment.Key, out var key))
                place = key;
            else
                gone.Add((place, segment));
        }

        return gone.ToLookup(found => found.Place, found => found.Segment);
    }
}
