using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChasPravdy.Translation.Segmentation;
using ChasPravdy.Translation.Tasks;
using ChasPravdy.Translation.Xliff;

namespace ChasPravdy.Translation.Machine;

/// <summary>A sentence whose Markdown a machine does not see: marks, link targets and code are numbers in brackets until it comes back.</summary>
public sealed partial class ProtectedText
{
    const char Open = '⟦', Close = '⟧';
    const int LongestSuggestion = 20_000;

    readonly IReadOnlyList<Piece> marks;
    readonly bool isPlain;

    ProtectedText(string text, IReadOnlyList<Piece> marks, bool isPlain) => (Text, this.marks, this.isPlain) = (text, marks, isPlain);

    /// <summary>What the machine gets.</summary>
    public string Text { get; }

    /// <summary>Null when the sentence itself holds the brackets, so that nobody could tell them apart afterwards.</summary>
    public static ProtectedText? Of(SourceSegment segment)
    {
        if (segment.Text.AsSpan().IndexOfAny(Open, Close) >= 0)
            return null;
        var isPlain = SegmentedText.IsPlain(segment.Key);
        var text = new StringBuilder();
        var marks = new List<Piece>();
        foreach (var piece in isPlain ? InlineText.Plain(segment.Text) : InlineText.Of(segment.Text))
        {
            if (piece is Words)
            {
                text.Append(piece.Markdown);
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"{Open}{marks.Count}{Close}");
            marks.Add(piece);
        }

        return new(text.ToString(), marks, isPlain);
    }

    /// <summary>The machine's text with its Markdown back; null when a mark is missing, doubled, or in a place where it means something else.</summary>
    public string? Restore(string translated)
    {
        var text = translated.Trim();
        if (text.Length is 0 or > LongestSuggestion || text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029'))
            return null;
        var seen = new HashSet<int>();
        var isLost = false;
        var restored = Placeholder().Replace(text, match =>
        {
            isLost |= !int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number >= marks.Count || !seen.Add(number);
            return isLost ? "" : marks[number].Markdown;
        });
        if (isLost || seen.Count != marks.Count || restored.AsSpan().IndexOfAny(Open, Close) >= 0)
            return null;
        return isPlain || (SameMarks(restored) && InlineMarkdown.Problem(restored) is null) ? restored : null;
    }

    bool SameMarks(string restored) =>
        InlineText.Of(restored).Where(piece => piece is not Words).Select(piece => piece.Markdown).Order(StringComparer.Ordinal)
            .SequenceEqual(marks.Select(mark => mark.Markdown).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"⟦\s*([0-9]{1,5})\s*⟧", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
