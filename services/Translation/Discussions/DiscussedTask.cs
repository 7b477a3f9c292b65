using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using Marten;

namespace ChasPravdy.Translation.Discussions;

/// <summary>The task that is talked about, as it stands.</summary>
static class DiscussedTask
{
    /// <exception cref="NotFoundException">There is no such task.</exception>
    public static async Task<TranslationTask> Load(IQuerySession query, Guid articleId, string language, CancellationToken ct) =>
        await query.LoadAsync<TranslationTask>(TranslationTask.IdOf(articleId, language), ct) ?? throw NotFoundException.For<TranslationTask>();

    /// <exception cref="InvalidFieldsException">The newest revision has no such segment.</exception>
    public static void RequireSegment(this TranslationTask task, string key)
    {
        if (task.Segments().All(segment => segment.Key != key))
            throw new InvalidFieldsException("key", $"Revision {task.Revision} of this article has no such segment.");
    }

    /// <exception cref="RuleBrokenException">The article is gone for good.</exception>
    public static void RequireUncancelled(this TranslationTask task)
    {
        if (task.State == TaskState.Cancelled)
            throw new RuleBrokenException("This translation was cancelled for good; there is nothing left to suggest.");
    }
}
