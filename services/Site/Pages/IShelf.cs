using ChasPravdy.Site.Articles;

namespace ChasPravdy.Site.Pages;

/// <summary>
/// One kind of page on the newsstand. It is told of one article after another, never of two at once, and puts new slots in the place of the
/// pages that look different now; nothing is rendered before somebody asks.
/// </summary>
public interface IShelf
{
    /// <summary>Notes an article as it now is: new, changed, withdrawn or killed.</summary>
    void Note(Article article, Newsstand stand);

    /// <summary>Everything that the database holds was noted; pages that list articles are put up now, and kept up to date from now on.</summary>
    void Open(Newsstand stand)
    {
    }

    /// <summary>A slot for an address that is put up only when somebody asks, or null when it is none of this shelf's.</summary>
    PageSlot? Find(string path, Newsstand stand) => null;

    /// <summary>Time passes: for pages that look different by themselves, such as the news of two days.</summary>
    void Wait(Newsstand stand)
    {
    }
}
