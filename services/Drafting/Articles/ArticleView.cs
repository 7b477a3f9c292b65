using ChasPravdy.Contracts;

namespace ChasPravdy.Drafting.Articles;

/// <summary>An article as the API gives it.</summary>
public sealed record ArticleView(
    Guid Id,
    long Version,
    Stage Stage,
    int Revision,
    string TextHash,
    string Language,
    string Title,
    string Lead,
    string Body,
    IReadOnlyList<string> Tags,
    InformationSource? Source,
    string Byline,
    IReadOnlyList<string> Authors,
    string? Comment,
    string? CorrectionNote,
    IReadOnlyList<TextWarning> Warnings,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public static ArticleView Of(Article article)
    {
        var text = article.Text!;
        return new ArticleView(
            article.Id,
            article.Version,
            article.Stage,
            article.Revision,
            article.TextHash(),
            text.Language,
            text.Title,
            text.Lead,
            text.Body,
            text.Tags,
            text.Source,
            text.Byline,
            article.Authors,
            article.Comment,
            article.CorrectionNote,
            TextWarnings.Of(text),
            article.CreatedAt,
            article.UpdatedAt);
    }
}

/// <summary>An article in a list.</summary>
public sealed record ArticleSummary(
    Guid Id, long Version, Stage Stage, int Revision, string Language, string Title, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
