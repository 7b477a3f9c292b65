using ChasPravdy.Translation.Segmentation;

namespace ChasPravdy.Translation.Tasks;

public static partial class TranslationTaskDecider
{
    public static TranslationTask Evolve(TranslationTask task, TaskEvent @event) => (@event switch
    {
        TranslationOpened e => Revised(task, e.Revision, e.Source) with { SourceLanguage = e.Source.Language },
        TranslationSourceChanged e => Revised(task, e.Revision, e.Source) with
        {
            Earlier = task.Earlier ?? (task.Finished is null && task.Work.Count > 0 ? new(task.Revision, task.Source!) : null),
        },
        TranslationOutdated e => Revised(task, e.Revision, e.Source) with
        {
            State = TaskState.Outdated,
            TextHash = null,
            Finished = new(task.State, task.Source!, Touched: false, task.Revision),
            OwnDeadline = StillAhead(task.OwnDeadline, e.At),
            ReleaseAt = StillAhead(task.ReleaseAt, e.At),
        },
        TranslationCarriedForward e => Revised(task, e.Revision, e.Source) with { State = e.State, TextHash = e.TextHash, Finished = null },
        TranslationClaimed e => Held(task, e.By, e.Name, e.Epoch, e.LeaseUntil),
        TranslationAssigned e => Held(task, e.Translator, null, e.Epoch, e.LeaseUntil),
        ClaimRenewed e => task with { LeaseUntil = e.LeaseUntil },
        ClaimReleased e => Free(task, e.State),
        ClaimExpired e => Free(task, e.State),
        ClaimTakenAway e => Free(task, e.State),
        DeadlineSet e => task with { OwnDeadline = e.Due },
        DeadlineLifted => task with { OwnDeadline = null },
        ReleaseTimeNoted e => task with { ReleaseAt = e.Due, ReleaseVersion = e.UpstreamVersion },
        TranslationSaved e => task with
        {
            LeaseUntil = e.LeaseUntil,
            Work = Saved(task, e),
            Finished = task.Finished is null ? null : task.Finished with { Touched = true },
        },
        CheckDismissed e => task with { Dismissals = Dismissed(task, e) },
        CheckDismissalWithdrawn e => task with { Dismissals = [.. Without(task, e.Key, e.Check)] },
        TranslationSubmitted e => Free(task, TaskState.Submitted) with
        {
            SubmittedBy = e.By,
            TextHash = e.TextHash,
            Comment = null,
            ReturnedBy = null,
            Finished = null,
            Earlier = null,
        },
        TranslationAccepted e => task with
        {
            State = TaskState.Approved,
            Work = Confirmed(task),
            Confirmations = [.. task.Confirmations, new(task.Version + 1, e.By, e.Name, e.At)],
        },
        TranslationReturned e => task with
        {
            State = TaskState.Open,
            TextHash = null,
            Comment = e.Comment,
            ReturnedBy = e.By,
        },
        TranslationCancelled e => Free(task, TaskState.Cancelled) with { Cancelled = e.Cause },
        _ => throw new InvalidOperationException($"Nobody evolves {@event.GetType().Name}."),
    }) with
    { Version = task.Version + 1, ArticleId = @event.ArticleId, Language = @event.Language };

    static TranslationTask Revised(TranslationTask task, int revision, SegmentedText source) =>
        task with { Revision = revision, Source = source };

    // A deadline that passed before the newer revision was approved was the former one's.
    static DateTimeOffset? StillAhead(DateTimeOffset? deadline, DateTimeOffset? at) => deadline <= at ? null : deadline;

    static TranslationTask Held(TranslationTask task, string by, string? name, int epoch, DateTimeOffset until) =>
        task with { State = TaskState.Claimed, ClaimedBy = by, HolderName = name, LastClaimedBy = by, Epoch = epoch, LeaseUntil = until };

    static TranslationTask Free(TranslationTask task, TaskState state) =>
        task with { State = state, ClaimedBy = null, HolderName = null, LeaseUntil = null };

    static Dictionary<string, SegmentWork> Saved(TranslationTask task, TranslationSaved e)
    {
        var work = new Dictionary<string, SegmentWork>(task.Work);
        foreach (var saved in e.Segments)
        {
            work[saved.Key] = new(saved.Text, saved.Origin, e.By, saved.Key switch
            {
                SegmentedText.TitleKey => task.Source!.Title,
                SegmentedText.LeadKey => task.Source!.Lead,
                _ => null,
            })
            {
                Score = saved.Score,
                Memory = saved.Memory,
                Engine = saved.Engine,
                SuggestedBy = saved.SuggestedBy,
                At = e.At,
                Version = task.Version + 1,
            };
        }

        return work;
    }

    // Whoever confirmed a sentence first is named, also when a later approval covers the whole text again.
    static Dictionary<string, SegmentWork> Confirmed(TranslationTask task)
    {
        var work = new Dictionary<string, SegmentWork>(task.Work);
        foreach (var segment in task.Segments())
        {
            if (work.GetValueOrDefault(segment.Key) is { Confirmed: null } waiting)
                work[segment.Key] = waiting with { Confirmed = task.Version + 1 };
        }

        return work;
    }
}
