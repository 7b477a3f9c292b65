using System.Text.RegularExpressions;
using ChasPravdy.Translation.Segmentation;

namespace ChasPravdy.Translation.Changes;

/// <summary>Tells which removed and which added sentence are one sentence reworded. Pure.</summary>
static partial class Rewording
{
    // Half of the words in common, counted in both.
    const double Alike = 0.5;

    // Everything is compared with everything in texts of usual length; in a long one, with what is near.
    const int MostComparisons = 250_000, Near = 40;

    /// <summary>The most alike first; each sentence is in one pair at most.</summary>
    public static IReadOnlyList<(SourceSegment Before, SourceSegment After)> Pairs(
        IReadOnlyList<SourceSegment> removed, IReadOnlyList<SourceSegment> added)
    {
        var (before, after) = (removed.Select(segment => Words(segment.Text)).ToList(), added.Select(segment => Words(segment.Text)).ToList());
        var reach = (long)removed.Count * added.Count <= MostComparisons ? int.MaxValue : Near;
        var candidates = new List<(double Alikeness, int Distance, int Before, int After)>();
        for (var i = 0; i < removed.Count; i++)
        {
            // The place that is as far into the added ones as this is into the removed ones.
            var middle = (int)((long)i * added.Count / removed.Count);
            for (var j = Math.Max(0, middle - Math.Min(middle, reach)); j < added.Count && j - middle <= reach; j++)
            {
                var alikeness = Alikeness(before[i], after[j]);
                if (alikeness >= Alike)
                    candidates.Add((alikeness, Math.Abs(j - middle), i, j));
            }
        }

        var pairs = new List<(SourceSegment, SourceSegment)>();
        var (taken, given) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (_, _, i, j) in candidates.OrderByDescending(c => c.Alikeness).ThenBy(c => c.Distance).ThenBy(c => c.Before).ThenBy(c => c.After))
        {
            if (!taken.Contains(i) && !given.Contains(j) && taken.Add(i) && given.Add(j))
                pairs.Add((removed[i], added[j]));
        }

        return pairs;
    }

    // Twice the words in common over all words: 1 for the same words, 0 for none in common (Dice).
    static double Alikeness(List<string> a, List<string> b)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < a.Count && j < b.Count)
        {
            var order = string.CompareOrdinal(a[i], b[j]);
            (i, j, common) = order == 0 ? (i + 1, j + 1, common + 1) : order < 0 ? (i + 1, j, common) : (i, j + 1, common);
        }

        return a.Count + b.Count == 0 ? 0 : 2.0 * common / (a.Count + b.Count);
    }

    static List<string> Words(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
