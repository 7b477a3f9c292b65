using ChasPravdy.Site.Articles;

namespace ChasPravdy.Site.Pages;

/// <summary>The articles' own pages. Addresses under earlier headlines lead to the newest, and go with the edition.</summary>
sealed class ArticleShelf(PageRenderer renderer) : IShelf
{
    public void Note(Article article, Newsstand stand)
    {
        foreach (var (language, former) in article.FormerPaths)
        {
            stand.Put(former, article.Shown(language) is null ? Rendered(language) : new(Page.MovedTo(article.Paths[language])));
        }

        foreach (var (language, path) in article.Paths)
        {
            stand.Put(path, Rendered(language));
        }

        PageSlot Rendered(string language) => new(ct => renderer.Article(article.Id, language, stand.Put, ct));
    }
}
