using ChasPravdy.Contracts;
using ChasPravdy.Site.Articles;

namespace ChasPravdy.Site.Pages;

/// <summary>The pages that list what is newest in a language.</summary>
sealed class NewestShelf(PageRenderer renderer) : IShelf
{
    readonly Dictionary<string, NewestFirst> newest = Languages.All.ToDictionary(language => language, _ => new NewestFirst());

    public void Note(Article article, Newsstand stand)
    {
        foreach (var language in Languages.All)
        {
            if (newest[language].Note(article.Id, article.Shown(language)?.PublishedAt) && stand.IsStocked)
            {
                PutUp(language, stand);
            }
        }
    }

    public void Open(Newsstand stand)
    {
        foreach (var language in Languages.All)
        {
            PutUp(language, stand);
        }
    }

    void PutUp(string language, Newsstand stand) =>
        stand.Put($"/{language}/", new(ct => renderer.FrontPage(language, newest[language].Take(FrontPage.Articles), stand.Put, ct)));
}
