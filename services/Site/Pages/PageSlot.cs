namespace ChasPravdy.Site.Pages;

/// <summary>
/// A place on the newsstand. A change puts a new slot in the old one's place, so that a page rendered from what was before the change
/// can never be seen after it.
/// </summary>
public sealed class PageSlot(Func<CancellationToken, Task<Page>> render)
{
    readonly Lock gate = new();
    volatile Page? page;
    Task<Page>? rendering;
    volatile bool wasRead;

    /// <summary>A page that is there from the beginning.</summary>
    public PageSlot(Page page)
        : this(_ => Task.FromResult(page)) => this.page = page;

    /// <summary>The page, when it is rendered.</summary>
    public Page? Page
    {
        get
        {
            if (!wasRead)
            {
                wasRead = true;
            }

            return page;
        }
    }

    /// <summary>Renders the page, once for all who wait for it.</summary>
    public Task<Page> Rendered(PageBudget budget)
    {
        lock (gate)
        {
            if (page is { } done)
            {
                return Task.FromResult(done);
            }

            return rendering ??= Render(budget);
        }
    }

    /// <summary>True when somebody asked since the last time this was asked.</summary>
    public bool WasReadSinceAsked()
    {
        var was = wasRead;
        wasRead = false;
        return was;
    }

    /// <summary>Keeps the page in one encoding only.</summary>
    /// <returns>True when it takes less now.</returns>
    public bool Shrink() => page?.Body.Shrink() ?? false;

    /// <summary>Forgets the page; it is rendered again for the next reader.</summary>
    public void Empty()
    {
        lock (gate)
        {
            page?.Body.Discharge();
            page = null;
        }
    }

    // Not the reader's token: others may wait for the same page.
    async Task<Page> Render(PageBudget budget)
    {
        await Task.Yield();
        try
        {
            var rendered = await render(CancellationToken.None);
            lock (gate)
            {
                (page, rendering) = (rendered, null);
            }

            budget.Keep(this, rendered);
            return rendered;
        }
        catch
        {
            lock (gate)
            {
                rendering = null;
            }

            throw;
        }
    }
}
