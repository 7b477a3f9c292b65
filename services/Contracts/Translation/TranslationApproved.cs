namespace ChasPravdy.Contracts.Translation;

/// <summary>
/// A reviewer approved a translation, or an approved one carried forward to a revision that changed none of its segments.
/// Publishing has that edition ready.
/// </summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Version">The translation task stream's version; a reader drops what is not newer than what it has.</param>
/// <param name="Language">The target language, ISO 639-1.</param>
/// <param name="Revision">The source revision it translates.</param>
/// <param name="TextHash">See <see cref="EditionText"/>.</param>
/// <param name="Text">The whole translated text.</param>
/// <param name="ApprovedAt">UTC.</param>
/// <param name="Provenance">Where each sentence comes from; null from builds that did not say.</param>
public sealed record TranslationApproved(
    Guid ArticleId,
    long Version,
    string Language,
    int Revision,
    string TextHash,
    EditionText Text,
    DateTimeOffset ApprovedAt,
    EditionProvenance? Provenance = null) : IArticleMessage;
