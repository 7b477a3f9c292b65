using ChasPravdy.Platform;
using ChasPravdy.Translation.Segmentation;

namespace ChasPravdy.Translation.Tasks;

/// <summary>Translations as the API takes them.</summary>
static class SegmentTexts
{
    const int Most = 10_000, LongestText = 20_000, LongestTitle = 600, LongestLead = 4_000;

    /// <exception cref="InvalidFieldsException">Something cannot be accepted; every field is named at once.</exception>
    public static IReadOnlyList<SavedSegment> Read(IReadOnlyList<SaveSegmentsEndpoint.SegmentText?> segments)
    {
        if (segments.Count > Most)
            throw new InvalidFieldsException("segments", $"Send {Most:N0} segments at most.");
        var errors = new FieldErrors();
        var keys = new HashSet<string>();
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i] is not { } segment)
            {
                errors.Add($"segments[{i}]", "A segment is expected here.");
                continue;
            }

            errors.Require(keys.Add(segment.Key), $"segments[{i}].key", "This segment stands there twice.");
            if (Problem(segment) is { } problem)
                errors.Add($"segments[{i}].text", problem);
        }

        errors.ThrowIfAny();
        return [.. segments.Select(segment => new SavedSegment(segment!.Key, segment.Text, segment.Origin))];
    }

    static string? Problem(SaveSegmentsEndpoint.SegmentText segment) => segment.Key switch
    {
        _ when string.IsNullOrWhiteSpace(segment.Text) => "A translation must not be blank.",
        SegmentedText.TitleKey => Line(segment.Text, LongestTitle),
        SegmentedText.LeadKey => Line(segment.Text, LongestLead),
        _ when segment.Text.Length > LongestText => TooLong(LongestText),
        _ when segment.Text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) => "This holds a control character.",
        _ when HasBlankLine(segment.Text) => "A sentence must not hold a blank line.",
        _ => InlineMarkdown.Problem(segment.Text),
    };

    static string? Line(string text, int longest) =>
        text.Length > longest ? TooLong(longest)
        : text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029') ? "This must be one line, without control characters."
        : null;

    static string TooLong(int longest) => $"This must not be longer than {longest:N0} characters.";

    static bool HasBlankLine(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines.Length > 1 && lines.Any(string.IsNullOrWhiteSpace);
    }
}
