using ChasPravdy.Translation.Segmentation;
using ChasPravdy.Translation.Tasks;
using ChasPravdy.Translation.Texts;

namespace ChasPravdy.Translation.Changes;

/// <summary>What the source changed since the translation was finished or, before that, since its work began.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Language">The target language.</param>
/// <param name="Version">The task's version.</param>
/// <param name="State">The task's state.</param>
/// <param name="Since">The revision compared with; null when nothing has changed since.</param>
/// <param name="Revision">The newest revision.</param>
/// <param name="Unchanged">How many segments are as they were: they keep translation and approval.</param>
/// <param name="Segments">The others, in reading order.</param>
public sealed record SourceChangesView(
    Guid ArticleId,
    string Language,
    long Version,
    TaskState State,
    int? Since,
    int Revision,
    int Unchanged,
    IReadOnlyList<SegmentChangeView> Segments)
{
    public static SourceChangesView Of(TranslationTask task)
    {
        var (since, before) = (task.Finished?.Revision ?? task.Earlier?.Revision, task.Finished?.Source ?? task.Earlier?.Source);
        var comparison = before is null ? new(task.SegmentCount, []) : SourceComparison.Of(before, task.Source!);
        var blocks = new Dictionary<string, int>();
        foreach (var (block, index) in (task.Source?.Blocks ?? []).Select((block, index) => (block, index)))
            foreach (var segment in block.AllSegments())
                blocks[segment.Key] = index;
        return new(
            task.ArticleId,
            task.Language,
            task.Version,
            task.State,
            since,
            task.Revision,
            comparison.Unchanged,
            [.. comparison.Changes.Select(change => SegmentChangeView.Of(
                change, task, change.After is { } after && blocks.TryGetValue(after.Key, out var block) ? block : null))]);
    }
}

/// <param name="Change">added, removed or changed.</param>
/// <param name="Key">The segment's key; of a removed one, the key that it had.</param>
/// <param name="Block">The block's place in the body, from 0; null for title, lead and what was removed.</param>
/// <param name="Source">The sentence as it is; null when it was removed.</param>
/// <param name="Text">Its translation, once there is one.</param>
/// <param name="Previous">The sentence as it was, with the translation that it had: a starting point.</param>
/// <param name="Diff">From the former sentence to the present one, in whole words.</param>
public sealed record SegmentChangeView(
    SegmentChange Change, string Key, int? Block, string? Source, string? Text, PreviousView? Previous, IReadOnlyList<DiffPart> Diff)
{
    public static SegmentChangeView Of(ChangedSegment change, TranslationTask task, int? block) => new(
        change.Change,
        (change.After ?? change.Before)!.Key,
        block,
        change.After?.Text,
        change.After is { } after && !task.IsOutdated(after) ? task.WorkOn(after.Key)?.Text : null,
        change.Before is { } before ? PreviousView.Of(before, task) : null,
        WordDiff.Between(change.Before?.Text ?? "", change.After?.Text ?? ""));
}

/// <param name="Key">The key that it had.</param>
/// <param name="Source">The sentence as it was.</param>
/// <param name="Text">The translation that was made for it.</param>
/// <param name="Origin">Where that came from.</param>
/// <param name="By">Who saved it.</param>
public sealed record PreviousView(string Key, string Source, string? Text, Origin? Origin, string? By)
{
    public static PreviousView Of(SourceSegment segment, TranslationTask task)
    {
        // A title that was translated anew no longer has the former title's translation.
        var work = task.WorkOn(segment.Key) is { } known && (known.For is null || known.For == segment.Text) ? known : null;
        return new(segment.Key, segment.Text, work?.Text, work?.Origin, work?.By);
    }
}
