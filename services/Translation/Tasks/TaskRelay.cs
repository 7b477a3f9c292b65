using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Translation;
using ChasPravdy.Platform;
using JasperFx.Events;
using Marten;

namespace ChasPravdy.Translation.Tasks;

/// <summary>What a task's events mean: to History as changes of the article's state document, to Publishing as an approved text.</summary>
sealed class TaskRelay
{
    readonly FoldedStreams<TranslationTask> tasks = new();

    public async ValueTask<Relayed> Translate(IEvent e, TaskEvent fact, IQuerySession query, CancellationToken ct)
    {
        var (before, after) = await tasks.Around(e, query, ct);
        IArticleMessage[] messages = fact is TranslationCarriedForward { State: TaskState.Approved } or TranslationAccepted
            ? [Approved(e, after)]
            : [];
        return new(fact.ArticleId, TaskChanges.Of(fact, before), messages) { Concerns = Concerned(fact, before, after) };
    }

    // Whoever holds the task, held it, or waits for the outcome.
    static IReadOnlyList<string> Concerned(TaskEvent fact, TranslationTask before, TranslationTask after)
    {
        var finished = fact is TranslationAccepted or TranslationReturned or TranslationOutdated or TranslationCarriedForward or TranslationCancelled;
        return [.. new[] { before.ClaimedBy, after.ClaimedBy, finished ? before.SubmittedBy : null }.OfType<string>()];
    }

    static TranslationApproved Approved(IEvent e, TranslationTask task) => new(
        task.ArticleId, e.Version, task.Language, task.Revision, task.TextHash!, task.Text(task.Source!), e.Timestamp, Provenance.Of(task));
}
