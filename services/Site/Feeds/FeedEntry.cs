using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Platform;
using ChasPravdy.Site.Articles;
using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Feeds;

/// <summary>One edition as feeds tell of it.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Paths">The addresses of all languages of its article that are published.</param>
public sealed record FeedEntry(EditionPublished Edition, IReadOnlyDictionary<string, string> Paths)
{
    /// <summary>The same for ever, whatever becomes of headline and address; another in every language, whose texts are texts of their own.</summary>
    public string Id => IdOf(Edition.ArticleId, Edition.Language);

    public string Title => DisplayText.Of(Edition.Text.Title);

    public string Summary => DisplayText.Of(ArticleHead.Description(Edition));

    public string Byline => DisplayText.Of(string.IsNullOrWhiteSpace(Edition.Text.Byline) ? Frame.Newspaper : Edition.Text.Byline);

    /// <summary>The body as HTML that can be read anywhere, without what XML cannot hold.</summary>
    public string HtmlFrom(FeedSettings settings) => Blocks.ToHtml(Edition.Text.Blocks, settings.OriginOfPictures).ToString()
        .Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');

    /// <summary>The article's other languages.</summary>
    public IEnumerable<(string Language, string Path)> Others => Paths.Where(path => path.Key != Edition.Language).Select(path => (path.Key, path.Value));

    public static string IdOf(Guid articleId, string language) => $"urn:uuid:{Uuid5.Of(articleId, language)}";

    public static FeedEntry Of(Article article, PublishedText text) => new(text.Edition, Alternates.PathsOf(article));
}
