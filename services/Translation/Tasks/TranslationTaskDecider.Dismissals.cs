using ChasPravdy.Platform;
using ChasPravdy.Translation.Checks;

namespace ChasPravdy.Translation.Tasks;

// What stops a submission, and how the holder answers it.
public static partial class TranslationTaskDecider
{
    static void RequireNothingStops(SubmitTranslation c, TranslationTask task)
    {
        List<string> stopping = [.. task.Findings(c.Terms ?? NoTerms.Instance).Where(found => found.Stops)
            .GroupBy(found => found.Key, found => found.Finding.Check)
            .Select(segment => $"{segment.Key} ({string.Join(", ", segment.Distinct())})")];
        if (stopping.Count > 0)
        {
            throw new RuleBrokenException(
                $"The checks stop {stopping.Count} segment{(stopping.Count == 1 ? "" : "s")}: " +
                $"{string.Join("; ", stopping.Take(10))}{(stopping.Count > 10 ? "; …" : "")}. Mend the translation, or dismiss each check with a reason.");
        }
    }

    static IReadOnlyList<TaskEvent> Dismiss(DismissCheck c, TranslationTask task)
    {
        var source = task.Segments().FirstOrDefault(segment => segment.Key == c.Key)
            ?? throw new InvalidFieldsException("key", $"Revision {task.Revision} of this article has no such segment.");
        var segment = task.Translated(source, c.Terms) ?? throw new RuleBrokenException($"{c.Key} is not translated yet.");
        var texts = Dismissal.NameOf(segment.Source, segment.Text);
        if (task.Dismissals.Any(known => (known.Key, known.Check, known.Texts, known.Reason, known.By) == (c.Key, c.Check, texts, c.Reason, c.By)))
            return [];
        if (!EveryCheck.Of(segment).Any(finding => finding.Check == c.Check))
            throw new RuleBrokenException($"The check {c.Check} finds nothing in {c.Key}; there is nothing to dismiss.");
        return [new CheckDismissed(task.ArticleId, task.Language, c.By, c.Epoch, c.Key, c.Check, c.Reason, texts, c.Now)];
    }

    static IReadOnlyList<TaskEvent> Withdraw(WithdrawDismissal c, TranslationTask task) =>
        task.Dismissals.Any(known => known.Key == c.Key && known.Check == c.Check)
            ? [new CheckDismissalWithdrawn(task.ArticleId, task.Language, c.By, c.Epoch, c.Key, c.Check)]
            : [];

    static IReadOnlyList<Dismissal> Dismissed(TranslationTask task, CheckDismissed e) =>
        [.. Without(task, e.Key, e.Check), new(e.Key, e.Check, e.Reason, e.By, e.At, e.Texts)];

    static IEnumerable<Dismissal> Without(TranslationTask task, string key, string check) =>
        task.Dismissals.Where(known => known.Key != key || known.Check != check);
}
