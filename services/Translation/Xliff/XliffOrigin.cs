using System.Globalization;

namespace ChasPravdy.Translation.Xliff;

/// <summary>The attribute <c>original</c>: which text a file was made from. Every tool keeps it.</summary>
public sealed record XliffOrigin(Guid ArticleId, int Revision)
{
    public static string Of(Guid articleId, int revision) =>
        string.Create(CultureInfo.InvariantCulture, $"articles/{articleId}/revisions/{revision}");

    public static XliffOrigin? Read(string? original) =>
        original?.Split('/') is ["articles", var article, "revisions", var revision]
        && Guid.TryParseExact(article, "D", out var id)
        && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new(id, number)
            : null;
}
