using System.Collections.Concurrent;

namespace ChasPravdy.Site.Pages;

/// <summary>
/// How much memory pages may take (<c>Site:PageMemory</c>, megabytes). When it is spent, pages that nobody read since they were last
/// looked at go first.
/// </summary>
public sealed class PageBudget(long bytes)
{
    readonly ConcurrentQueue<PageSlot> rendered = new();
    long spent;

    public static PageBudget Of(IConfiguration configuration) => new(configuration.GetValue("Site:PageMemory", 256L) * 1024 * 1024);

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

    /// <summary>Lets pages go until the others fit.</summary>
    public void Trim()
    {
        if (Spent <= bytes)
        {
            return;
        }

        for (var tries = rendered.Count * 2; Spent > bytes && tries > 0 && rendered.TryDequeue(out var oldest); tries--)
        {
            if (oldest.WasReadSinceAsked())
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
