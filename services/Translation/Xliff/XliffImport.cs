using System.Globalization;
using System.Text;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Segmentation;
using ChasPravdy.Translation.Tasks;

namespace ChasPravdy.Translation.Xliff;

/// <summary>What came of a returned file.</summary>
/// <param name="Segments">What can be saved.</param>
/// <param name="Unchanged">How many units say what the task says already.</param>
/// <param name="Untranslated">How many units nobody has translated.</param>
/// <param name="NotFitting">Units with a translation that has no place in the task, in the file's order.</param>
public sealed record XliffImport(
    IReadOnlyList<SavedSegment> Segments, int Unchanged, int Untranslated, IReadOnlyList<NotFitting> NotFitting)
{
    /// <summary>Merges by segment key: what the newest revision still has is taken, the rest is told.</summary>
    /// <exception cref="RuleBrokenException">The file is of another article, language or a revision that does not exist.</exception>
    public static XliffImport Of(ReturnedFile file, TranslationTask task)
    {
        CheckAddress(file, task);
        var segments = task.Segments().DistinctBy(segment => segment.Key).ToDictionary(segment => segment.Key);
        var seen = new HashSet<string>();
        var saved = new List<SavedSegment>();
        var notFitting = new List<NotFitting>();
        var (unchanged, untranslated) = (0, 0);
        foreach (var unit in file.Units)
        {
            if (unit.Target is null || unit.IsUntouched)
            {
                untranslated++;
                continue;
            }

            if (!seen.Add(unit.Id))
                Tell(unit, NotFittingReason.Twice, "The file has this unit twice; the first was taken.");
            else if (!segments.TryGetValue(unit.Id, out var segment))
                Tell(unit, NotFittingReason.UnknownSegment, $"Revision {task.Revision} has no such segment.");
            else
                Take(unit, segment);
        }

        return new(saved, unchanged, untranslated, notFitting);

        void Take(ReturnedUnit unit, SourceSegment segment)
        {
            var codes = Codes.Of(PartsOf(segment));
            if (!IsSame(MarkdownOf(unit.Source, codes).Text, segment.Text))
            {
                Tell(unit, NotFittingReason.SourceChanged, "The file translates another source text.");
                return;
            }

            var (text, unknown) = MarkdownOf(unit.Target!, codes);
            var work = task.WorkOn(segment.Key);
            var isCurrent = work is not null && !task.IsOutdated(segment);
            if (unknown is not null)
                Tell(unit, NotFittingReason.UnknownCode, $"The source has no inline code {unknown}, and the file does not say what it is.");
            else if (SegmentTexts.Problem(segment.Key, text) is { } problem)
                Tell(unit, NotFittingReason.NotAccepted, problem);
            else if (isCurrent && work!.Text == text)
                unchanged++;
            else if (unit.Origin == Origin.Machine && isCurrent && work!.Origin != Origin.Machine)
                Tell(unit, NotFittingReason.MachineOverPerson, "A machine's text does not replace a person's.");
            else
                saved.Add(new(segment.Key, text, unit.Origin));
        }

        void Tell(ReturnedUnit unit, NotFittingReason reason, string detail) =>
            notFitting.Add(new(unit.Id, unit.Line, reason, detail, MarkdownOf(unit.Target!, new(new Dictionary<int, Codes.Code>())).Text));
    }

    static void CheckAddress(ReturnedFile file, TranslationTask task)
    {
        if (file.Origin.ArticleId != task.ArticleId)
            throw new RuleBrokenException($"This file is of article {file.Origin.ArticleId}, not of this one. Nothing was changed.");
        if (!Names(file.SourceLanguage, task.SourceLanguage))
            throw new RuleBrokenException($"This file translates from {file.SourceLanguage}; the article is written in {task.SourceLanguage}. Nothing was changed.");
        if (file.TargetLanguage is not { } target || !Names(target, task.Language))
            throw new RuleBrokenException($"This file translates into {file.TargetLanguage ?? "no language"}, not into {task.Language}. Nothing was changed.");
        if (file.Origin.Revision > task.Revision)
            throw new RuleBrokenException($"There is no revision {file.Origin.Revision}; the newest is {task.Revision}. Nothing was changed.");
    }

    // Tools add regions: fr-FR.
    static bool Names(string tag, string language) =>
        tag.Equals(language, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);

    static IReadOnlyList<Piece> PartsOf(SourceSegment segment) =>
        SegmentedText.IsPlain(segment.Key) ? InlineText.Plain(segment.Text) : InlineText.Of(segment.Text);

    /// <summary>The sentence's Markdown, and the first code in it that nobody can say.</summary>
    static (string Text, string? Unknown) MarkdownOf(IReadOnlyList<ReturnedPiece> pieces, Codes codes)
    {
        var text = new StringBuilder();
        string? unknown = null;
        foreach (var piece in pieces)
        {
            var markdown = piece switch
            {
                ReturnedWords words => words.Text,
                ReturnedCode code => Mark(code, codes) ?? code.Content,
                _ => null,
            };
            if (markdown is null)
                unknown ??= (piece as ReturnedCode)?.Id;
            text.Append(markdown);
        }

        return (text.ToString().Trim(), unknown);
    }

    static string? Mark(ReturnedCode code, Codes codes) =>
        int.TryParse(code.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && codes.ById.TryGetValue(id, out var known)
            ? code.Role switch
            {
                CodeRole.Closing => known.Closing,
                CodeRole.Opening when known.Closing is not null => known.Opening,
                CodeRole.Standalone when known.Closing is null => known.Opening,
                _ => null,
            }
            : null;

    // A tool may fold white space in the source; the key already says which sentence it is.
    static bool IsSame(string returned, string source) =>
        string.Equals(Folded(returned), Folded(source), StringComparison.Ordinal);

    static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A translation that had no place.</summary>
/// <param name="Unit">The unit's id in the file.</param>
/// <param name="Line">The line at which the unit begins.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">The same, as a sentence.</param>
/// <param name="Text">The translation, so that it is not lost.</param>
public sealed record NotFitting(string Unit, int Line, NotFittingReason Reason, string Detail, string Text);

public enum NotFittingReason
{
    UnknownSegment,
    SourceChanged,
    Twice,
    UnknownCode,
    NotAccepted,
    MachineOverPerson,
}
