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

    public void Spend(PageSlot slot, int weight)
    {
        rendered.Enqueue(slot);
        Interlocked.Add(ref spent, weight);
        for (var tries = rendered.Count * 2; Spent > bytes && tries > 0 && rendered.TryDequeue(out var oldest); tries--)
        {
            if (oldest.WasReadSinceAsked())
            {
                rendered.Enqueue(oldest);
            }
            else
            {
                Interlocked.Add(ref spent, -oldest.Empty());
            }
        }
    }
}
