using ChasPravdy.Translation.Segmentation;
using ChasPravdy.Translation.Tasks;

namespace ChasPravdy.Translation.Xliff;

/// <summary>
/// A translation task as a file for a translator's own tool: what both versions of XLIFF say. <c>Original</c> is the address of the
/// text, <c>articles/{id}/revisions/{n}</c>: it names the task when the file comes back.
/// </summary>
public sealed record XliffFile(
    string Original, string SourceLanguage, string TargetLanguage, TaskState State, IReadOnlyList<XliffGroup> Groups, IReadOnlyList<XliffNote> Notes)
{
    public static XliffFile Of(TranslationTask task, SegmentedText source, IReadOnlyDictionary<string, XliffAids> aids)
    {
        List<XliffGroup> groups = [new("head", "head", [.. Head(source).Select(segment => Unit(task, segment, aids))])];
        groups.AddRange(source.Blocks.Select((block, index) => new XliffGroup(
            $"block-{index}", block.Kind.ToString().ToLowerInvariant(), [.. block.AllSegments().Select(segment => Unit(task, segment, aids))])));
        return new(
            XliffOrigin.Of(task.ArticleId, task.Revision),
            task.SourceLanguage,
            task.Language,
            task.State,
            [.. groups.Where(group => group.Units.Count > 0)],
            task.Comment is { } comment ? [new("review", comment)] : []);
    }

    static IEnumerable<SourceSegment> Head(SegmentedText source)
    {
        yield return new(SegmentedText.TitleKey, source.Title, "");
        if (source.Lead.Length > 0)
            yield return new(SegmentedText.LeadKey, source.Lead, "");
    }

    static XliffUnit Unit(TranslationTask task, SourceSegment segment, IReadOnlyDictionary<string, XliffAids> aids)
    {
        var isMarkdown = !SegmentedText.IsPlain(segment.Key);
        var source = isMarkdown ? InlineText.Of(segment.Text) : InlineText.Plain(segment.Text);
        var work = task.WorkOn(segment.Key);
        var aid = aids.GetValueOrDefault(segment.Key, XliffAids.None);
        return new(
            segment.Key,
            source,
            work is null ? null : isMarkdown ? InlineText.Of(work.Text, source) : InlineText.Plain(work.Text),
            work?.Origin,
            task.IsOutdated(segment),
            aid.Matches,
            aid.Notes);
    }
}

/// <summary>A block of the body, or the title with the lead.</summary>
public sealed record XliffGroup(string Id, string Kind, IReadOnlyList<XliffUnit> Units);

/// <param name="Id">The segment's key.</param>
/// <param name="Source">The sentence in parts.</param>
/// <param name="Target">Its translation in parts, if there is one.</param>
/// <param name="Origin">Where the translation comes from.</param>
/// <param name="Outdated">True when the translation was made for another source text.</param>
/// <param name="Matches">From the translation memory, best first.</param>
/// <param name="Notes">For the translator.</param>
public sealed record XliffUnit(
    string Id,
    IReadOnlyList<Piece> Source,
    IReadOnlyList<Piece>? Target,
    Origin? Origin,
    bool Outdated,
    IReadOnlyList<XliffMatch> Matches,
    IReadOnlyList<XliffNote> Notes);

/// <summary>What helps to translate one segment.</summary>
public sealed record XliffAids(IReadOnlyList<XliffMatch> Matches, IReadOnlyList<XliffNote> Notes)
{
    public static XliffAids None { get; } = new([], []);
}

/// <param name="Source">The text that was translated before.</param>
/// <param name="Target">Its translation.</param>
/// <param name="Score">How alike the two sources are, 0 to 100.</param>
/// <param name="Origin">Where it comes from, in words.</param>
public sealed record XliffMatch(string Source, string Target, int Score, string Origin);

/// <param name="From">Who or what says it: <c>review</c>, or a person's name.</param>
/// <param name="Text">Plain text.</param>
public sealed record XliffNote(string From, string Text);
