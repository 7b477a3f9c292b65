using ChasPravdy.Translation.Segmentation;
using ChasPravdy.Translation.Tasks;
using ChasPravdy.Translation.Texts;

namespace ChasPravdy.Translation.Memory;

/// <summary>What a translator is offered for a segment: the memory's matches, and work on the article's earlier revisions.</summary>
public sealed record SegmentMatches(string Key, string Source, IReadOnlyList<Match> Matches);

public sealed class TaskMatches(MemorySearch memory)
{
    const int PerSegment = 5;

    public async Task<SegmentMatches> Of(TranslationTask task, SourceSegment segment, CancellationToken ct)
    {
        var remembered = await memory.Find(task.SourceLanguage, task.Language, segment.Text, PerSegment, ct);
        var matches = remembered.Select(match => match.Newest.ArticleId == task.ArticleId && match.Newest.Revision < task.Revision
            ? match with { Origin = MatchOrigin.EarlierRevision } : match);
        return new(segment.Key, segment.Text, [.. matches.Concat(EarlierWork(task, segment))
            .DistinctBy(match => (match.Source, match.Text))
            .OrderByDescending(match => match.Score).ThenByDescending(match => match.Newest.ApprovedAt).Take(PerSegment)]);
    }

    // Saved work that the newest revision has no place for, approved or not.
    static IEnumerable<Match> EarlierWork(TranslationTask task, SourceSegment segment)
    {
        var score = new MatchScore(segment.Text);
        var (shortest, longest) = score.Lengths();
        var current = task.Segments().ToDictionary(s => s.Key, s => s.Text);
        return
            from source in EarlierSources(task)
            where current.GetValueOrDefault(source.Key) != source.Text
                && source.Text.Length >= shortest && source.Text.Length <= longest && source.Text.Length <= MemorySearch.LongestSimilar
            let points = score.Of(source.Text)
            where points >= MatchScore.Least
            let work = task.WorkOn(source.Key)!
            select new Match(
                points, source.Text, work.Text, MatchOrigin.EarlierRevision, 0,
                new(task.ArticleId, null, source.Key, work.By, null, null, null), WordDiff.Between(source.Text, segment.Text));
    }

    // Work says itself which title or lead it was made for; a sentence's text is known while its revision is.
    static IEnumerable<(string Key, string Text)> EarlierSources(TranslationTask task) =>
        from segment in (task.Finished?.Source ?? task.Earlier?.Source)?.AllSegments() ?? task.Segments().Where(s => task.IsOutdated(s))
        let work = task.WorkOn(segment.Key)
        where work is not null
        select (segment.Key, work.For ?? segment.Text);
}
