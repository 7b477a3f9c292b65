using System.Text.Json.Serialization;

namespace ChasPravdy.Contracts.Publishing;

/// <summary>An edition is public, or a newer text of it is. Everything the page needs is here.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Version">The publication stream's version; a reader drops what is not newer than what it has of this edition.</param>
/// <param name="Language">The edition's language, ISO 639-1.</param>
/// <param name="SourceLanguage">The language that the article was written in.</param>
/// <param name="Revision">The revision shown.</param>
/// <param name="TextHash">See <see cref="EditionText"/>.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Path">The page's address on the site: <c>/{lang}/{yyyy}/{MM}/{dd}/{slug}</c>; another when the headline is.</param>
/// <param name="PublishedAt">When this language first appeared, UTC.</param>
/// <param name="UpdatedAt">When this text appeared, UTC.</param>
/// <param name="Corrections">The public corrections of this edition so far, oldest first.</param>
/// <param name="Provenance">Where each sentence of a translation comes from; null for the source text, and from builds that did not say.</param>
/// <param name="Group">
/// The editions that become visible together with this one or not at all: each language's <c>Version</c>, this one's among them.
/// Null for an edition that stands alone.
/// </param>
/// <param name="FormerPaths">Addresses that the edition had under earlier headlines; they lead to <c>Path</c>. Null when there are none.</param>
public sealed record EditionPublished(
    Guid ArticleId,
    long Version,
    string Language,
    string SourceLanguage,
    int Revision,
    string TextHash,
    EditionText Text,
    string Path,
    DateTimeOffset PublishedAt,
    DateTimeOffset UpdatedAt,
    IReadOnlyList<PublishedCorrection> Corrections,
    EditionProvenance? Provenance = null,
    IReadOnlyDictionary<string, long>? Group = null,
    IReadOnlyList<string>? FormerPaths = null) : IArticleMessage;

/// <summary>A change to a published text that readers are told about.</summary>
/// <param name="Revision">The revision that brought it.</param>
/// <param name="Note">The public note.</param>
/// <param name="At">When this edition showed it, UTC.</param>
/// <param name="Language">The note's language; null for the source language.</param>
public sealed record PublishedCorrection(
    int Revision,
    string Note,
    DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Language = null);
