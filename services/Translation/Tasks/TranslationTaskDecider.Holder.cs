using System.Globalization;
using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

// What only the holder of the current claim may do.
public static partial class TranslationTaskDecider
{
    // The same command again, after it ended the claim.
    static bool IsDoneAlready(HolderCommand command, TranslationTask task) =>
        command.Epoch == task.Epoch && command switch
        {
            ReleaseClaim c => task.State != TaskState.Claimed && task.LastClaimedBy == c.By,
            SubmitTranslation c => task.State is TaskState.Submitted or TaskState.Approved && task.SubmittedBy == c.By,
            _ => false,
        };

    static IReadOnlyList<TaskEvent> ByHolder(HolderCommand command, TranslationTask task)
    {
        RequireHolder(command.By, command.Epoch, command.Now, task);
        return command switch
        {
            RenewClaim c when c.Now + c.Lease <= task.LeaseUntil => [],
            RenewClaim c => [new ClaimRenewed(task.ArticleId, task.Language, c.By, c.Epoch, c.Now + c.Lease)],
            ReleaseClaim c => [new ClaimReleased(task.ArticleId, task.Language, c.By, c.Epoch, StateWithoutClaim(task))],
            SaveSegments c => Save(c, task),
            SubmitTranslation c => Submit(c, task),
            DismissCheck c => Dismiss(c, task),
            WithdrawDismissal c => Withdraw(c, task),
            _ => throw new InvalidOperationException($"Nobody decides {command.GetType().Name}."),
        };
    }

    /// <exception cref="RuleBrokenException">The person does not hold the task, or no longer under this epoch.</exception>
    public static void RequireHolder(string by, int epoch, DateTimeOffset now, TranslationTask task)
    {
        if (task.State == TaskState.Claimed && epoch == task.Epoch && by == task.ClaimedBy && now < task.LeaseUntil)
            return;
        throw new RuleBrokenException((task.State, epoch.CompareTo(task.Epoch)) switch
        {
            (_, > 0) => $"There is no claim with epoch {epoch}; the newest is {task.Epoch}.",
            (TaskState.Claimed, 0) when by != task.ClaimedBy => $"The claim with epoch {epoch} is {task.Holder()}'s.",
            (TaskState.Claimed, 0) =>
                $"Your claim (epoch {epoch}) ended at {Instant(task.LeaseUntil)}; claim the task again. Nothing was saved.",
            (TaskState.Claimed, _) when now < task.LeaseUntil =>
                $"Your claim (epoch {epoch}) has ended; {task.Holder()} holds this task now (epoch {task.Epoch}). Nothing was saved.",
            (TaskState.Open or TaskState.Outdated or TaskState.Claimed, _) =>
                $"Your claim (epoch {epoch}) has ended; claim the task again. Nothing was saved.",
            _ => $"Your claim (epoch {epoch}) has ended: this task is {Name(task.State)}. Nothing was saved.",
        });
    }

    static IReadOnlyList<TaskEvent> Save(SaveSegments c, TranslationTask task)
    {
        var segments = task.Segments().ToDictionary(segment => segment.Key);
        var errors = new FieldErrors();
        for (var i = 0; i < c.Segments.Count; i++)
        {
            if (!segments.ContainsKey(c.Segments[i].Key))
                errors.Add($"segments[{i}].key", $"Revision {task.Revision} of this article has no such segment.");
        }

        errors.ThrowIfAny();
        List<string> persons = [.. c.Segments.Where(ReplacesAPerson).Select(saved => saved.Key)];
        if (persons.Count > 0)
            throw new RuleBrokenException($"A machine's text never replaces a person's: {Listed(persons)}. Nothing was saved.");
        List<SavedSegment> changed = [.. c.Segments.Where(saved => !IsSaved(saved))];
        return changed.Count == 0
            ? []
            : [new TranslationSaved(task.ArticleId, task.Language, c.By, c.Epoch, Later(c.Now + c.Lease, task.LeaseUntil), changed, c.Now)];

        bool IsSaved(SavedSegment saved) =>
            task.WorkOn(saved.Key)?.Saved(saved.Key) == saved && !task.IsOutdated(segments[saved.Key]);

        bool ReplacesAPerson(SavedSegment saved) =>
            saved.Origin == Origin.Machine && task.WorkOn(saved.Key) is { Origin: not Origin.Machine };
    }

    static IReadOnlyList<TaskEvent> Submit(SubmitTranslation c, TranslationTask task)
    {
        List<string> missing = [.. task.Segments().Where(s => task.WorkOn(s.Key) is null || task.IsOutdated(s)).Select(s => s.Key)];
        if (missing.Count > 0)
        {
            throw new RuleBrokenException(
                $"{missing.Count} segment{(missing.Count == 1 ? " is" : "s are")} not translated yet: " +
                $"{Listed(missing)}.");
        }

        var text = task.Text(task.Source!);
        for (var i = 0; i < text.Blocks.Count; i++)
        {
            // Each segment was looked at when it was saved; together they can still say something else.
            if (InlineMarkdown.Problem(text.Blocks[i].Text) is { } problem)
                throw new RuleBrokenException($"Block {i} cannot be submitted. {problem}");
        }

        RequireNothingStops(c, task);
        return [new TranslationSubmitted(task.ArticleId, task.Language, c.By, c.Epoch, TextHash.Of(text))];
    }

    // A task whose finished work was overtaken by its source is outdated until it is finished again.
    static TaskState StateWithoutClaim(TranslationTask task) => task.Finished is null ? TaskState.Open : TaskState.Outdated;

    static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset? b) => b > a ? b.Value : a;

    static string Listed(List<string> keys) => $"{string.Join(", ", keys.Take(10))}{(keys.Count > 10 ? ", …" : "")}";

    static string Name(TaskState state) => state.ToString().ToLowerInvariant();

    static string Instant(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? "";
}
