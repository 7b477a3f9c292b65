using ChasPravdy.Site.Articles;

namespace ChasPravdy.Site.Pages;

/// <summary>The articles' own pages.</summary>
sealed class ArticleShelf(PageRenderer renderer) : IShelf
{
    public void Note(Article article, Newsstand stand)
    {
        foreach (var (language, path) in article.Paths)
        {
            stand.Put(path, new(ct => renderer.Article(article.Id, language, stand.Put, ct)));
        }
    }
}
