namespace ChasPravdy.Contracts.Drafting;

/// <summary>An editor approved a source text. Translation opens or reopens tasks, Publishing has the source edition ready.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Version">The article stream's version, 1 and up; a reader drops what is not newer than what it has.</param>
/// <param name="Revision">1, 2, 3…; never changes once approved.</param>
/// <param name="TextHash">See <see cref="EditionText"/>.</param>
/// <param name="Text">The whole source text.</param>
/// <param name="ApprovedAt">UTC.</param>
/// <param name="CorrectionNote">The public note, when this revision corrects a published article; otherwise null.</param>
public sealed record RevisionApproved(
    Guid ArticleId,
    long Version,
    int Revision,
    string TextHash,
    EditionText Text,
    DateTimeOffset ApprovedAt,
    string? CorrectionNote) : IArticleMessage;
