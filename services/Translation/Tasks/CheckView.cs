using ChasPravdy.Translation.Checks;

namespace ChasPravdy.Translation.Tasks;

/// <summary>Something that a check found, as the API gives it.</summary>
/// <param name="Key">The segment.</param>
/// <param name="Check">The check's name, such as numbers.</param>
/// <param name="Severity">blocking, warning or hint. What blocks must be mended or dismissed before the task is submitted.</param>
/// <param name="Message">A sentence for the translator.</param>
/// <param name="Start">Where in the translation, in UTF-16 code units; null when it is not in one place.</param>
/// <param name="Length">Of that place.</param>
/// <param name="SourceStart">Where in the source.</param>
/// <param name="SourceLength">Of that place.</param>
/// <param name="Dismissed">The holder's reason to let it stand, as long as source and translation stay as they are.</param>
public sealed record CheckView(
    string Key,
    string Check,
    Severity Severity,
    string Message,
    int? Start,
    int? Length,
    int? SourceStart,
    int? SourceLength,
    DismissalView? Dismissed)
{
    public static CheckView Of(TaskFinding found, string language) => new(
        found.Key,
        found.Finding.Check,
        found.Finding.Severity,
        Messages.In(language, found.Finding),
        found.Finding.At?.Start,
        found.Finding.At?.Length,
        found.Finding.AtSource?.Start,
        found.Finding.AtSource?.Length,
        found.Dismissed is { } dismissal ? new(dismissal.Reason, dismissal.By, dismissal.At) : null);
}

/// <param name="Reason">Why the finding stands.</param>
/// <param name="By">Who says so: a subject id.</param>
/// <param name="At">When, in UTC.</param>
public sealed record DismissalView(string Reason, string By, DateTimeOffset At);
