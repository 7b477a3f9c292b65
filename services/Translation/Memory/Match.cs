using ChasPravdy.Translation.Texts;

namespace ChasPravdy.Translation.Memory;

public enum MatchOrigin
{
    /// <summary>Approved in some article.</summary>
    Article,

    /// <summary>Worked on for an earlier revision of the same article, approved or not.</summary>
    EarlierRevision,

    /// <summary>From another memory, by TMX.</summary>
    Import,
}

/// <summary>An earlier translation of an equal or similar source text.</summary>
/// <param name="Score">70 to 100; 100 means that the source texts are equal.</param>
/// <param name="Source">The source text that was translated.</param>
/// <param name="Text">Its translation.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Uses">In how many places this pair stands; 0 for work that was not approved.</param>
/// <param name="Newest">The newest of them.</param>
/// <param name="Diff">How the translated source became the one asked for: what of it was removed, what was added.</param>
public sealed record Match(
    int Score, string Source, string Text, MatchOrigin Origin, int Uses, MatchPlace Newest, IReadOnlyList<DiffPart> Diff);

/// <param name="ArticleId">The article; null for an import.</param>
/// <param name="Revision">Its revision at the approval.</param>
/// <param name="Key">The segment's key there, or the import's name for the unit.</param>
/// <param name="Translator">Who translated it.</param>
/// <param name="Reviewer">Who approved it.</param>
/// <param name="ApprovedAt">UTC; for an import, when it was last changed there.</param>
/// <param name="Import">The import's name.</param>
public sealed record MatchPlace(
    Guid? ArticleId, int? Revision, string? Key, string? Translator, string? Reviewer, DateTimeOffset? ApprovedAt, string? Import);
