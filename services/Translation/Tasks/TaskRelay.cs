using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Translation;
using ChasPravdy.Platform;
using JasperFx.Events;
using Marten;

namespace ChasPravdy.Translation.Tasks;

/// <summary>What a task's events mean: to History as changes of the article's state document, to Publishing as an approved text.</summary>
public sealed class TaskRelay : IRelay
{
    public async ValueTask<Relayed> Translate(IEvent e, IQuerySession query, CancellationToken ct)
    {
        var fact = (TaskEvent)e.Data;
        var before = TaskChanges.NeedState(fact) ? await At(e.StreamId, e.Version - 1, query, ct) : null;
        IArticleMessage[] messages = fact switch
        {
            TranslationCarriedForward { State: TaskState.Approved } => [Approved(e, TranslationTaskDecider.Evolve(before!, fact))],
            TranslationAccepted => [Approved(e, await At(e.StreamId, e.Version, query, ct))],
            _ => [],
        };
        return new(fact.ArticleId, TaskChanges.Of(fact, before), messages);
    }

    static TranslationApproved Approved(IEvent e, TranslationTask task) => new(
        task.ArticleId, e.Version, task.Language, task.Revision, task.TextHash!, task.Text(task.Source!), e.Timestamp);

    static async Task<TranslationTask> At(Guid id, long version, IQuerySession query, CancellationToken ct) =>
        await query.Events.AggregateStreamAsync<TranslationTask>(id, version: version, token: ct)
        ?? throw new InvalidOperationException($"Stream {id} has no version {version}.");
}
