using System.Text.Json.Nodes;
using ChasPravdy.History.Facts;

namespace ChasPravdy.History.Replay;

/// <summary>An article as some of its facts left it.</summary>
/// <param name="Position">The last applied fact's position; 0 before the first.</param>
/// <param name="At">When that fact happened: the article stood like this from then on.</param>
/// <param name="Facts">How many facts were applied.</param>
/// <param name="Document">The state document.</param>
public sealed record ArticleState(long Position, DateTimeOffset? At, long Facts, JsonObject Document)
{
    public static ArticleState Empty => new(0, null, 0, []);

    /// <summary>
    /// The state after one more fact. The document is handed on, not copied: the older state must not be used again.
    /// </summary>
    public ArticleState Apply(long position, FactRecorded fact)
    {
        MergePatch.Apply(Document, fact.Changes);
        return new(position, fact.OccurredAt, Facts + 1, Document);
    }
}
