using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

/// <summary>What may happen to a translation task, and what it makes of the task.</summary>
public static partial class TranslationTaskDecider
{
    public static IReadOnlyList<TaskEvent> Decide(TaskCommand command, TranslationTask task) => (command, task.State) switch
    {
        (ApplyRevision c, _) => Apply(c with { Source = c.Source.KeepingCutsOf(task.Sources()) }, task),
        (CancelTranslation, TaskState.Cancelled) => [],
        (CancelTranslation c, _) => [new TranslationCancelled(c.ArticleId, c.Language, c.Cause, c.Reason)],
        (ExpireClaim c, TaskState.Claimed) when c.Now >= task.LeaseUntil =>
            [new ClaimExpired(task.ArticleId, task.Language, task.ClaimedBy!, task.Epoch, StateWithoutClaim(task))],
        (ExpireClaim, _) => [],

        (NoteReleaseTime c, _) => NoteRelease(c, task),

        (_, TaskState.Cancelled) => throw new RuleBrokenException(
            $"This translation was cancelled for good: the article was {(task.Cancelled == CancelCause.Killed ? "killed" : "abandoned")}."),

        (ClaimTask c, TaskState.Claimed) when task.ClaimedBy == c.By && c.Now < task.LeaseUntil => [],
        (ClaimTask c, TaskState.Claimed) when c.Now < task.LeaseUntil =>
            throw new RuleBrokenException($"{task.Holder()} holds this task until {Instant(task.LeaseUntil)}."),
        (ClaimTask c, TaskState.Open or TaskState.Outdated or TaskState.Claimed) =>
            [new TranslationClaimed(task.ArticleId, task.Language, c.By, task.Epoch + 1, c.Now + c.Lease, c.Name)],
        (ClaimTask, _) => throw new RuleBrokenException($"Nothing is left to translate here: this task is {Name(task.State)}."),

        (AssignTask c, TaskState.Claimed) when task.ClaimedBy == c.Translator && c.Now < task.LeaseUntil => [],
        (AssignTask c, TaskState.Open or TaskState.Outdated or TaskState.Claimed) =>
            [new TranslationAssigned(task.ArticleId, task.Language, c.Translator, c.By, task.Epoch + 1, c.Now + c.Lease)],
        (AssignTask, _) => throw new RuleBrokenException($"Only unfinished work can be assigned: this task is {Name(task.State)}."),

        (TakeAwayTask c, _) => TakeAway(c, task),
        (SetDeadline or LiftDeadline, _) => DecideDeadline(command, task),

        (HolderCommand c, _) when IsDoneAlready(c, task) => [],
        (HolderCommand c, _) => ByHolder(c, task),

        (ApproveTranslation c, TaskState.Approved) when c.TextHash == task.TextHash => [],
        (ApproveTranslation c, TaskState.Submitted) => Approve(c, task),
        (ApproveTranslation, _) => throw new RuleBrokenException(
            $"Only a submitted translation can be approved: this task is {Name(task.State)}."),

        (ReturnTranslation c, TaskState.Open) when c.By == task.ReturnedBy && c.Comment == task.Comment => [],
        (ReturnTranslation c, TaskState.Submitted) => [new TranslationReturned(task.ArticleId, task.Language, c.By, c.Comment)],
        (ReturnTranslation, _) => throw new RuleBrokenException(
            $"Only a submitted translation can be returned: this task is {Name(task.State)}."),

        _ => throw new InvalidOperationException($"Nobody decides {command.GetType().Name}."),
    };

    static IReadOnlyList<TaskEvent> Apply(ApplyRevision c, TranslationTask task) => task.State switch
    {
        _ when task.Version == 0 => [new TranslationOpened(c.ArticleId, c.Language, c.Revision, c.SourceHash, c.Segmenter, c.Source)],
        TaskState.Cancelled => [],
        _ when c.Revision <= task.Revision => [],
        TaskState.Open or TaskState.Claimed =>
            [new TranslationSourceChanged(c.ArticleId, c.Language, c.Revision, c.SourceHash, c.Segmenter, c.Source)],
        TaskState.Outdated when task.Finished is { Touched: false } finished && finished.Source.HasSameSegmentsAs(c.Source) =>
            [CarryForward(c, task, finished.State)],
        TaskState.Outdated =>
            [new TranslationSourceChanged(c.ArticleId, c.Language, c.Revision, c.SourceHash, c.Segmenter, c.Source)],
        _ when task.Source!.HasSameSegmentsAs(c.Source) => [CarryForward(c, task, task.State)],
        _ => [new TranslationOutdated(c.ArticleId, c.Language, c.Revision, c.SourceHash, c.Segmenter, c.Source, c.At)],
    };

    static TranslationCarriedForward CarryForward(ApplyRevision c, TranslationTask task, TaskState state) =>
        new(c.ArticleId, c.Language, c.Revision, c.SourceHash, c.Segmenter, c.Source, state, TextHash.Of(task.Text(c.Source)));

    static IReadOnlyList<TaskEvent> Approve(ApproveTranslation c, TranslationTask task)
    {
        if (c.By == task.SubmittedBy || task.Translators().Contains(c.By))
            throw new RuleBrokenException("Translators cannot approve their own translation.");
        if (c.TextHash != task.TextHash)
            throw new RuleBrokenException("The translation has changed since you read it.");
        return [new TranslationAccepted(task.ArticleId, task.Language, c.By, c.TextHash, c.Name, c.Now)];
    }
}
