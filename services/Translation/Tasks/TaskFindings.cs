using ChasPravdy.Translation.Checks;
using ChasPravdy.Translation.Segmentation;

namespace ChasPravdy.Translation.Tasks;

/// <summary>Something that a check found in a task, and its dismissal while that holds.</summary>
public sealed record TaskFinding(string Key, Finding Finding, Dismissal? Dismissed)
{
    /// <summary>True while the task cannot be submitted because of it.</summary>
    public bool Stops => Finding.Severity == Severity.Blocking && Dismissed is null;
}

/// <summary>What the checks find in a task as it stands: computed when asked for, never stored.</summary>
public static class TaskFindings
{
    /// <param name="task">The task.</param>
    /// <param name="terms">The glossary for its languages.</param>
    /// <param name="only">The segments to look at; all when null.</param>
    public static IEnumerable<TaskFinding> Findings(this TranslationTask task, ITerms terms, IReadOnlySet<string>? only = null)
    {
        var dismissed = task.Dismissals.ToLookup(dismissal => dismissal.Key);
        return
            from segment in task.Segments()
            where only is null || only.Contains(segment.Key)
            let translated = task.Translated(segment, terms)
            where translated is not null
            from finding in EveryCheck.Of(translated)
            select new TaskFinding(segment.Key, finding, Holding(dismissed[segment.Key], finding.Check, translated));
    }

    /// <summary>The segment with its translation; null while it has none.</summary>
    public static TranslatedSegment? Translated(this TranslationTask task, SourceSegment segment, ITerms terms) =>
        task.WorkOn(segment.Key) is { } work ? new(segment.Key, segment.Text, work.Text, task.SourceLanguage, task.Language, terms) : null;

    static Dismissal? Holding(IEnumerable<Dismissal> dismissals, string check, TranslatedSegment segment) =>
        dismissals.FirstOrDefault(dismissal => dismissal.Check == check && dismissal.Texts == Dismissal.NameOf(segment.Source, segment.Text));
}
