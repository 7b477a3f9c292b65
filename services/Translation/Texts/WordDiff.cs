using System.Text;

namespace ChasPravdy.Translation.Texts;

public enum DiffOp
{
    Same,
    Removed,
    Added,
}

/// <summary>A stretch of text that both texts have, or only the old, or only the new one.</summary>
public sealed record DiffPart(DiffOp Op, string Text);

/// <summary>
/// What changed between two texts, in whole words. Same and removed parts joined are the old text, same and added parts the
/// new one; what was removed comes before what was added in its place. No two neighbours have the same op.
/// </summary>
public static class WordDiff
{
    public static IReadOnlyList<DiffPart> Between(string old, string @new)
    {
        var (before, after) = (Words.In(old), Words.In(@new));
        var kept = KeptWords.Of(before, after);
        var parts = new List<DiffPart>();
        var (removed, added) = (new StringBuilder(), new StringBuilder());
        var (i, j) = (0, 0);
        foreach (var stretch in Stretches(kept))
        {
            Append(removed, before, i, stretch.Before);
            Append(added, after, j, stretch.After);
            (i, j) = (stretch.Before + stretch.Length, stretch.After + stretch.Length);
            var text = string.Concat(before[stretch.Before..i]);
            var changed = removed.Length + added.Length > 0;
            var last = i == before.Count && j == after.Count;

            // "the big" → "a small" reads better in one piece than with the space between the words kept.
            if (changed && !last && string.IsNullOrWhiteSpace(text))
            {
                removed.Append(text);
                added.Append(text);
                continue;
            }

            Flush(parts, removed, added);
            parts.Add(new(DiffOp.Same, text));
        }

        Append(removed, before, i, before.Count);
        Append(added, after, j, after.Count);
        Flush(parts, removed, added);
        return parts;
    }

    static IEnumerable<(int Before, int After, int Length)> Stretches(IReadOnlyList<(int Before, int After)> kept)
    {
        for (var first = 0; first < kept.Count;)
        {
            var next = first + 1;
            while (next < kept.Count && kept[next].Before == kept[next - 1].Before + 1 && kept[next].After == kept[next - 1].After + 1)
                next++;
            yield return (kept[first].Before, kept[first].After, next - first);
            first = next;
        }
    }

    static void Append(StringBuilder text, List<string> words, int from, int to)
    {
        for (; from < to; from++)
            text.Append(words[from]);
    }

    static void Flush(List<DiffPart> parts, StringBuilder removed, StringBuilder added)
    {
        if (removed.Length > 0)
            parts.Add(new(DiffOp.Removed, removed.ToString()));
        if (added.Length > 0)
            parts.Add(new(DiffOp.Added, added.ToString()));
        removed.Clear();
        added.Clear();
    }
}
