using System.Text.Json.Nodes;

namespace ChasPravdy.Translation.Tasks;

/// <summary>What an event changes in the article's state document, as a JSON Merge Patch (RFC 7396).</summary>
public static class TaskChanges
{
    /// <summary>True for events whose patch depends on what was there before.</summary>
    public static bool NeedState(TaskEvent e) => e is TranslationSourceChanged or TranslationOutdated or TranslationCarriedForward
        or TranslationSaved or TranslationAccepted or CheckDismissed or CheckDismissalWithdrawn;

    /// <param name="e">The event.</param>
    /// <param name="before">The task before the event; may be missing unless <see cref="NeedState"/> says otherwise.</param>
    public static JsonObject Of(TaskEvent e, TranslationTask? before = null) => e switch
    {
        TranslationSaved s => Between(before!, s, s.Segments.Select(saved => saved.Key).ToHashSet()),
        _ when NeedState(e) => Between(before!, e),
        TranslationOpened o => TaskDocument.For(o.Language, new()
        {
            ["task"] = new JsonObject { ["state"] = "open", ["revision"] = o.Revision, ["epoch"] = 0 },
            ["text"] = new JsonObject { ["segments"] = new JsonObject(), ["provenance"] = new JsonObject() },
        }),
        TranslationClaimed c => Claimed(c.Language, c.By, c.Epoch, c.LeaseUntil),
        TranslationAssigned a => Claimed(a.Language, a.Translator, a.Epoch, a.LeaseUntil),
        ClaimRenewed r => Task(r.Language, new() { ["leaseUntil"] = TaskDocument.Value(r.LeaseUntil) }),
        ClaimReleased r => Task(r.Language, Free(r.State)),
        ClaimExpired x => Task(x.Language, Free(x.State)),
        ClaimTakenAway a => Task(a.Language, Free(a.State)),
        DeadlineSet d => Task(d.Language, new() { ["deadline"] = TaskDocument.Value(d.Due) }),
        DeadlineLifted d => Task(d.Language, new() { ["deadline"] = null }),
        ReleaseTimeNoted r => Task(r.Language, new() { ["releaseAt"] = r.Due is { } due ? TaskDocument.Value(due) : null }),
        TranslationSubmitted s => With(Task(s.Language, Free(TaskState.Submitted, forgetComment: true)), s.Language, Hash(s.TextHash)),
        TranslationReturned r => With(
            Task(r.Language, new() { ["state"] = "open", ["comment"] = r.Comment }), r.Language, Hash(null)),
        TranslationCancelled c => Task(c.Language, Free(TaskState.Cancelled)),
        _ => throw new InvalidOperationException($"Nobody says what {e.GetType().Name} changes."),
    };

    static JsonObject Between(TranslationTask before, TaskEvent e, IReadOnlySet<string>? segments = null) => MergePatch.Between(
        TaskDocument.Of(before, segments), TaskDocument.Of(TranslationTaskDecider.Evolve(before, e), segments));

    static JsonObject Claimed(string language, string by, int epoch, DateTimeOffset until) => Task(language, new()
    {
        ["state"] = "claimed",
        ["by"] = by,
        ["epoch"] = epoch,
        ["leaseUntil"] = TaskDocument.Value(until),
    });

    static JsonObject Free(TaskState state, bool forgetComment = false)
    {
        var changes = new JsonObject { ["state"] = TaskDocument.Value(state), ["by"] = null, ["leaseUntil"] = null };
        if (forgetComment)
            changes["comment"] = null;
        return changes;
    }

    static JsonObject Hash(string? hash) => new() { ["hash"] = hash };

    static JsonObject Task(string language, JsonObject task) => TaskDocument.For(language, new() { ["task"] = task });

    static JsonObject With(JsonObject changes, string language, JsonObject text)
    {
        changes["languages"]![language]!["text"] = text;
        return changes;
    }
}
