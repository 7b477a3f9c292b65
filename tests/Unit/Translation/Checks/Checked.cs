using ChasPravdy.Translation.Checks;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation.Checks;

/// <summary>A source and its translation, as a check sees them.</summary>
static class Checked
{
    public static TranslatedSegment Segment(
        string from, string source, string into, string text, string key = "0123456789abcdef-1", ITerms? terms = null) =>
        new(key, source, text, from, into, terms);

    /// <summary>What one check says: each finding's message and severity.</summary>
    public static IReadOnlyList<string> Says(string check, TranslatedSegment segment) =>
        [.. EveryCheck.Of(segment).Where(finding => finding.Check == check).Select(finding => $"{finding.Severity} {finding.Says} {string.Join(" | ", finding.With)}".Trim())];

    public static void Silent(string check, string from, string source, string into, string text) =>
        Assert.Empty(Says(check, Segment(from, source, into, text)));

    public static void Found(string check, string from, string source, string into, string text, params string[] expected) =>
        Assert.Equal(expected, Says(check, Segment(from, source, into, text)));
}
