using ChasPravdy.Contracts.Publishing;

namespace ChasPravdy.Site.Articles;

/// <summary>Everything that one edition's page needs; stored apart from the article, so that a list of articles loads no texts.</summary>
public sealed record PublishedText(string Id, Guid ArticleId, EditionPublished Edition)
{
    public static PublishedText Of(EditionPublished edition) =>
        new(IdOf(edition.ArticleId, edition.Language), edition.ArticleId, edition);

    public static string IdOf(Guid articleId, string language) => $"{articleId:N}/{language}";
}

/// <summary>The text of an edition that waits for its group; apart from the others, so that nothing finds it before its time.</summary>
public sealed record HeldText(string Id, Guid ArticleId, EditionPublished Edition)
{
    public static HeldText Of(EditionPublished edition) =>
        new(IdOf(edition.ArticleId, edition.Language, edition.Version), edition.ArticleId, edition);

    public static string IdOf(Guid articleId, string language, long version) => $"{articleId:N}/{language}/{version}";
}
