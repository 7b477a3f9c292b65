using ChasPravdy.Translation.Tasks;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace ChasPravdy.Translation.Memory;

/// <summary>Keeps the memory in step with the events, in the transaction that stores them: nothing is lost, nothing counted twice.</summary>
sealed class MemoryFeed : IProjection
{
    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var stored in events)
        {
            if (stored.Data is TranslationAccepted accepted
                && await operations.LoadAsync<TranslationTask>(stored.StreamId, cancellation) is { } task)
            {
                operations.QueueSqlCommand(
                    MemoryIntake.Add, MemoryIntake.Values(Pairs(task), task.ArticleId, MemoryIntake.Article, task.Revision, accepted.By));
            }
            else if (stored.Data is TranslationCancelled { Cause: CancelCause.Killed } cancelled)
            {
                operations.QueueSqlCommand(MemoryIntake.Forget, cancelled.ArticleId, cancelled.Language, cancelled.ArticleId);
            }
        }
    }

    static List<MemoryPair> Pairs(TranslationTask task) =>
    [
        .. from segment in task.Segments()
           let work = task.WorkOn(segment.Key)
           where work is not null
           select new MemoryPair(task.SourceLanguage, segment.Text, task.Language, work.Text, segment.Key, work.By, null),
    ];
}
