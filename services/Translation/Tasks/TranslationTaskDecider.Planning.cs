using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

// What chief editors and release times say of who does the work, and by when.
public static partial class TranslationTaskDecider
{
    static IReadOnlyList<TaskEvent> TakeAway(TakeAwayTask c, TranslationTask task) => task.State switch
    {
        TaskState.Claimed =>
            [new ClaimTakenAway(task.ArticleId, task.Language, task.ClaimedBy!, c.By, task.Epoch, StateWithoutClaim(task), c.Reason)],
        TaskState.Open or TaskState.Outdated => [],
        _ => throw new RuleBrokenException($"Nobody holds this task any more: it is {Name(task.State)}."),
    };

    static IReadOnlyList<TaskEvent> DecideDeadline(TaskCommand command, TranslationTask task) => command switch
    {
        SetDeadline c when c.Due == task.OwnDeadline => [],
        LiftDeadline when task.OwnDeadline is null => [],
        SetDeadline when task.State == TaskState.Approved =>
            throw new RuleBrokenException("Nothing is left to do here: this task is approved."),
        SetDeadline c => [new DeadlineSet(task.ArticleId, task.Language, c.Due, c.By)],
        LiftDeadline c => [new DeadlineLifted(task.ArticleId, task.Language, c.By)],
        _ => throw new InvalidOperationException($"Nobody decides {command.GetType().Name}."),
    };

    // Also of finished work: a newer revision may reopen it before the release.
    static IReadOnlyList<TaskEvent> NoteRelease(NoteReleaseTime c, TranslationTask task) =>
        task.State == TaskState.Cancelled || c.UpstreamVersion <= task.ReleaseVersion || c.Due == task.ReleaseAt
            ? []
            : [new ReleaseTimeNoted(task.ArticleId, task.Language, c.Due, c.UpstreamVersion)];
}
