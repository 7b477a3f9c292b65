using ChasPravdy.Platform;
using ChasPravdy.Translation.Discussions;
using ChasPravdy.Translation.Leases;
using ChasPravdy.Translation.Tasks;
using JasperFx.Events;
using Marten;

namespace ChasPravdy.Translation;

/// <summary>What the service's stored events mean, each kind by its own rules.</summary>
public sealed class TranslationRelay : IRelay
{
    readonly TaskRelay tasks = new();
    readonly DiscussionRelay discussions = new();

    public ValueTask<Relayed> Translate(IEvent e, IQuerySession query, CancellationToken ct) => e.Data switch
    {
        TaskEvent fact => tasks.Translate(e, fact, query, ct),
        DiscussionEvent fact => discussions.Translate(e, fact, query, ct),
        // It says something to the holder, and changes nothing.
        ClaimLeaseEnding warning => ValueTask.FromResult(new Relayed(warning.ArticleId, TaskDocument.For(warning.Language, [])) { Concerns = [warning.By] }),
        _ => throw new InvalidOperationException($"Nobody says what {e.Data.GetType().Name} means."),
    };
}
