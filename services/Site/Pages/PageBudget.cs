using System.Collections.Concurrent;

namespace ChasPravdy.Site.Pages;

/// <summary>
/// How much memory pages may take (<c>Site:PageMemory</c>, megabytes). When it is spent, pages are kept in one encoding only, and then those
/// go that nobody read since they were last looked at.
/// </summary>
public sealed class PageBudget(long bytes)
{
    readonly ConcurrentQueue<PageSlot> rendered = new();
    readonly ConcurrentQueue<PageBody> inSeveralEncodings = new();
    long spent;

    public static PageBudget Of(IConfiguration configuration) => new(configuration.GetValue("Site:PageMemory", 384L) * 1024 * 1024);

    public long Spent => Interlocked.Read(ref spent);

    /// <summary>Keeps the page of a slot, and bears what it takes, now and later.</summary>
    public void Keep(PageSlot slot, Page page)
    {
        page.Body.Charge(this);
        rendered.Enqueue(slot);
        Trim();
    }

    /// <summary>Notes that pages take more, or less.</summary>
    public void Add(int more) => Interlocked.Add(ref spent, more);

    /// <summary>Notes that a page is now kept in several encodings.</summary>
    public void Grew(PageBody body)
    {
        inSeveralEncodings.Enqueue(body);
        Trim();
    }

    void Trim()
    {
        while (Spent > bytes && inSeveralEncodings.TryDequeue(out var body))
        {
            body.Shrink();
        }

        if (Spent <= bytes)
        {
            return; // counting the pages below takes longer
        }

        for (var tries = rendered.Count * 3; Spent > bytes && tries > 0 && rendered.TryDequeue(out var oldest); tries--)
        {
            if (oldest.WasReadSinceAsked() || oldest.Shrink())
            {
                rendered.Enqueue(oldest);
            }
            else
            {
                oldest.Empty();
            }
        }
    }
}
