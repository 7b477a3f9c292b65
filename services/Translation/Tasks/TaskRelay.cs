using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Translation;
using ChasPravdy.Platform;
using JasperFx.Events;
using Marten;

namespace ChasPravdy.Translation.Tasks;

/// <summary>What a task's events mean: to History as changes of the article's state document, to Publishing as an approved text.</summary>
public sealed class TaskRelay : IRelay
{
    readonly FoldedStreams<TranslationTask> tasks = new();

    public async ValueTask<Relayed> Translate(IEvent e, IQuerySession query, CancellationToken ct)
    {
        var fact = (TaskEvent)e.Data;
        var (before, after) = await tasks.Around(e, query, ct);
        IArticleMessage[] messages = fact is TranslationCarriedForward { State: TaskState.Approved } or TranslationAccepted
            ? [Approved(e, after)]
            : [];
        return new(fact.ArticleId, TaskChanges.Of(fact, before), messages);
    }

    static TranslationApproved Approved(IEvent e, TranslationTask task) => new(
        task.ArticleId, e.Version, task.Language, task.Revision, task.TextHash!, task.Text(task.Source!), e.Timestamp, Provenance.Of(task));
}
