using ChasPravdy.Contracts;
using ChasPravdy.Translation.Memory;
using ChasPravdy.Translation.Tasks;

namespace ChasPravdy.Translation.Tmx;

/// <summary>What of a unit the memory can keep.</summary>
public static class TmxPairs
{
    const int LongestId = 200;

    /// <summary>The unit's pairs in this newsroom's languages, or why there are none.</summary>
    public static (IReadOnlyList<MemoryPair> Pairs, string? Refused) Of(TmxUnit unit)
    {
        if (unit.Problem is not null)
            return ([], unit.Problem);
        var ours = unit.Variants.Select(variant => (Language: Primary(variant.Language), Variant: variant))
            .Where(v => Languages.IsKnown(v.Language)).ToList();
        var sources = ours.Where(v => IsSource(unit, v.Variant)).ToList();
        var pairs = new List<MemoryPair>();
        var problem = sources.Count == 0
            ? "It has no text in its source language that this newsroom writes."
            : "It has no translation into another language of this newsroom.";
        foreach (var (source, target) in from s in sources from t in ours where s.Language != t.Language select (s, t))
        {
            var (from, to) = (Readable(source.Variant.Text), Readable(target.Variant.Text));
            if ((Problem(from) ?? Problem(to)) is { } unfit)
            {
                problem = unfit;
                continue;
            }

            pairs.Add(new(
                source.Language, from, target.Language, to, Named(unit.Id) ?? "", Named(target.Variant.By ?? unit.By),
                target.Variant.At ?? unit.At));
        }

        return (pairs, pairs.Count == 0 ? problem : null);
    }

    // Regions fall together: de-AT is de. BCP 47 allows any case.
    static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant();

    static bool IsSource(TmxUnit unit, TmxVariant variant) =>
        unit.SourceLanguage is null || Primary(unit.SourceLanguage) == Primary(variant.Language);

    // Other tools' texts are no Markdown: what would be HTML there is a less-than sign.
    static string Readable(string text)
    {
        var trimmed = text.Trim();
        return InlineMarkdown.Problem(trimmed) is null ? trimmed : trimmed.Replace("<", "\\<", StringComparison.Ordinal);
    }

    static string? Problem(string text) =>
        text.Length == 0 ? "A text is blank."
        : text.Length > TmxSegment.Longest ? $"A text is longer than {TmxSegment.Longest:N0} characters."
        : text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? "A text holds a control character."
        : InlineMarkdown.Problem(text);

    static string? Named(string? name) => name is { Length: > 0 and <= LongestId } && !name.Any(char.IsControl) ? name : null;
}
