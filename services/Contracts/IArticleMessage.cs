namespace ChasPravdy.Contracts;

/// <summary>Every message is about one article; consumers handle one article's messages one after another.</summary>
public interface IArticleMessage
{
    /// <summary>The article, a UUID v7.</summary>
    Guid ArticleId { get; }
}
