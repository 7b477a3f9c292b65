using System.Globalization;
using System.Text;

namespace ChasPravdy.Translation.Checks;

/// <summary>Characters that nobody sees: controls, turns of the reading direction, zero-width spaces, tags.</summary>
public static class ControlsCheck
{
    public const string Id = "controls";

    public static IEnumerable<Finding> In(TranslatedSegment segment)
    {
        if (!segment.Text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            yield break;
        for (var at = 0; at < segment.Text.Length; at++)
        {
            var known = Rune.TryGetRuneAt(segment.Text, at, out var rune);
            var length = known ? rune.Utf16SequenceLength : 1;
            var value = known ? rune.Value : segment.Text[at];
            if (!known || IsHidden(rune))
                yield return new(Id, Severity.Warning, "controls.hidden", [$"U+{value.ToString("X4", CultureInfo.InvariantCulture)}"], new Stretch(at, length));
            at += length - 1;
        }
    }

    // Joiners stay: emoji are made of them. So does the soft hyphen, which browsers know.
    static bool IsHidden(Rune rune) => rune.Value switch
    {
        '\n' or '\r' or '\t' or 0x00AD or 0x200C or 0x200D => false,
        0xFFFD or (>= 0xE0000 and <= 0xE007F) => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format,
    };
}
