using System.Collections.Concurrent;
using ChasPravdy.Site.Articles;

namespace ChasPravdy.Site.Pages;

/// <summary>Everything that a reader can ask for, by address. Addresses are all in memory, pages only once they were asked for.</summary>
public sealed class Newsstand
{
    readonly ConcurrentDictionary<string, PageSlot> slots = new(StringComparer.Ordinal);
    readonly Dictionary<Guid, long> seen = [];
    readonly IShelf[] shelves;
    readonly Lock gate = new();
    volatile bool isStocked, isChanging;

    public Newsstand(IEnumerable<IShelf> shelves)
    {
        this.shelves = [.. shelves];
        foreach (var asset in Stylesheet.WithFonts)
        {
            slots[asset.Path] = new(asset.ToPage());
        }
    }

    /// <summary>False until all that the database holds is here; a front page before that would lack articles.</summary>
    public bool IsStocked => isStocked;

    public PageSlot? Find(string path)
    {
        // Slots are replaced one after another. Whoever looks meanwhile waits for the last: nobody finds a part of a change.
        if (isChanging)
        {
            lock (gate)
            {
            }
        }

        return slots.TryGetValue(path, out var slot) ? slot : FindSeldomAsked(path);
    }

    /// <summary>Shows an article as it now is, everywhere at once; what is not newer than what is shown already changes nothing.</summary>
    public void Put(Article article)
    {
        lock (gate)
        {
            if (seen.GetValueOrDefault(article.Id) >= article.Changes)
            {
                return;
            }

            seen[article.Id] = article.Changes;
            isChanging = true;
            foreach (var shelf in shelves)
            {
                shelf.Note(article, this);
            }

            isChanging = false;
        }
    }

    /// <summary>True when the article is shown as it is after that many changes, or later ones.</summary>
    public bool Shows(ArticleChanges.Change change)
    {
        lock (gate)
        {
            return seen.GetValueOrDefault(change.Article) >= change.Changes;
        }
    }

    /// <summary>Everything is here.</summary>
    public void Stocked()
    {
        lock (gate)
        {
            foreach (var shelf in shelves)
            {
                shelf.Open(this);
            }

            isStocked = true;
        }
    }

    /// <summary>Lets pages that depend on the time follow it.</summary>
    public void Wait()
    {
        lock (gate)
        {
            foreach (var shelf in shelves)
            {
                shelf.Wait(this);
            }
        }
    }

    /// <summary>For shelves: a new slot, in the place of whatever was at the address.</summary>
    public void Put(string path, PageSlot slot) => slots[path] = slot;

    /// <summary>For shelves: nothing is at the address any more.</summary>
    public void Clear(string path) => slots.TryRemove(path, out _);

    PageSlot? FindSeldomAsked(string path)
    {
        if (!isStocked)
        {
            return null;
        }

        lock (gate)
        {
            if (shelves.Select(shelf => shelf.Find(path, this)).FirstOrDefault(slot => slot is not null) is not { } slot)
            {
                return null;
            }

            return slots.GetOrAdd(path, slot);
        }
    }
}
