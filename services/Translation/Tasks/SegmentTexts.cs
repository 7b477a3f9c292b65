using ChasPravdy.Platform;
using ChasPravdy.Translation.Segmentation;

namespace ChasPravdy.Translation.Tasks;

/// <summary>Translations as the API takes them.</summary>
public static class SegmentTexts
{
    const int Most = 25_000, LongestText = 20_000, LongestTitle = 600, LongestLead = 4_000, LongestAlt = 2_000, LongestName = 200;

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
            if (Problem(segment.Key, segment.Text) is { } problem)
                errors.Add($"segments[{i}].text", problem);
            CheckOrigin(segment, $"segments[{i}]", errors);
        }

        errors.ThrowIfAny();
        return [.. segments.Select(segment => new SavedSegment(
            segment!.Key, segment.Text, segment.Origin, segment.Score, segment.Memory, segment.Engine))];
    }

    static void CheckOrigin(SaveSegmentsEndpoint.SegmentText segment, string field, FieldErrors errors)
    {
        errors.Require(segment.Score is null or (>= 0 and <= 100), $"{field}.score", "A score is 0 to 100.");
        errors.Require(segment.Score is null || segment.Origin == Origin.Memory, $"{field}.score", "Only a text from memory has a score.");
        errors.Require(segment.Memory is null || segment.Origin == Origin.Memory, $"{field}.memory", "Only a text from memory comes from an entry.");
        errors.Require(segment.Engine is null || segment.Origin == Origin.Machine, $"{field}.engine", "Only a machine's text has an engine.");
        foreach (var (name, value) in new[] { ("memory", segment.Memory), ("engine", segment.Engine) })
        {
            errors.Require(
                value is null || (value.Length is > 0 and <= LongestName && Line(value, LongestName) is null && !string.IsNullOrWhiteSpace(value)),
                $"{field}.{name}", $"This must be one line of up to {LongestName} characters.");
        }
    }

    /// <summary>A sentence about why the text cannot be the translation of that segment, or null.</summary>
    public static string? Problem(string key, string text) => key switch
    {
        _ when string.IsNullOrWhiteSpace(text) => "A translation must not be blank.",
        SegmentedText.TitleKey => Line(text, LongestTitle),
        SegmentedText.LeadKey => Line(text, LongestLead),
        _ when SegmentedText.IsPlain(key) => Line(text, LongestAlt),
        _ when text.Length > LongestText => TooLong(LongestText),
        _ when text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) => "This holds a control character.",
        _ when HasBlankLine(text) => "A sentence must not hold a blank line.",
        _ => InlineMarkdown.Problem(text),
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
