using ChasPravdy.Site.Articles;

namespace ChasPravdy.Site.Pages;

/// <summary>The articles' own pages. Addresses under earlier headlines lead to the newest, and go with the edition.</summary>
sealed class ArticleShelf(PageRenderer renderer) : IShelf
{
    public void Note(Article article, Newsstand stand)
    {
        foreach (var (language, former) in article.FormerPaths)
        {
            stand.Put(former, article.Shown(language) is null ? Rendered(article.Id, language, stand) : new(Page.MovedTo(article.Paths[language])));
        }

        foreach (var (language, path) in article.Paths)
        {
            stand.Put(path, Rendered(article.Id, language, stand));
        }
    }

    // A slot lasts: it must not keep the whole article.
    PageSlot Rendered(Guid id, string language, Newsstand stand) => new(ct => renderer.Article(id, language, stand.Put, ct));
}
