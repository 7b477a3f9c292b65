using System.Runtime.InteropServices;

namespace ChasPravdy.Translation.Texts;

/// <summary>
/// Which words stay between two texts: a longest common subsequence. Finding it takes the texts' length times the number of
/// changes, so very different long texts are first cut at the words that each has once; where that does not help either, all
/// words count as changed.
/// </summary>
sealed class KeptWords
{
    const int MostChanges = 1_000;
    const int DeepestCut = 8;

    readonly List<(int Before, int After)> kept = [];
    readonly int[] before;
    readonly int[] after;

    KeptWords(List<string> before, List<string> after)
    {
        // Words become numbers, so that comparing them costs the same whatever their length.
        var numbers = new Dictionary<string, int>();
        this.before = Numbered(before, numbers);
        this.after = Numbered(after, numbers);
    }

    /// <summary>The places of each word that stays, in the old and in the new text, in order.</summary>
    public static IReadOnlyList<(int Before, int After)> Of(List<string> before, List<string> after)
    {
        var words = new KeptWords(before, after);
        words.Compare(..before.Count, ..after.Count, DeepestCut);
        return words.kept;
    }

    static int[] Numbered(List<string> words, Dictionary<string, int> numbers)
    {
        var result = new int[words.Count];
        for (var i = 0; i < result.Length; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, words[i], out var known);
            result[i] = number = known ? number : numbers.Count;
        }

        return result;
    }

    void Compare(Range inBefore, Range inAfter, int depth)
    {
        var (i, iEnd) = (inBefore.Start.Value, inBefore.End.Value);
        var (j, jEnd) = (inAfter.Start.Value, inAfter.End.Value);
        while (i < iEnd && j < jEnd && before[i] == after[j])
            kept.Add((i++, j++));
        var tail = 0;
        while (i < iEnd - tail && j < jEnd - tail && before[iEnd - tail - 1] == after[jEnd - tail - 1])
            tail++;
        (iEnd, jEnd) = (iEnd - tail, jEnd - tail);

        if (i < iEnd && j < jEnd && !KeepLongest(i, iEnd, j, jEnd) && depth > 0)
            CutAtUniqueWords(i, iEnd, j, jEnd, depth);

        for (var k = 0; k < tail; k++)
            kept.Add((iEnd + k, jEnd + k));
    }

    // Myers' greedy algorithm ("An O(ND) difference algorithm", 1986): how far each diagonal gets with one more change.
    bool KeepLongest(int i, int iEnd, int j, int jEnd)
    {
        var (height, width) = (iEnd - i, jEnd - j);
        var most = Math.Min(MostChanges, height + width);
        var reach = new int[(2 * most) + 3];
        var rounds = new List<int[]>();
        for (var changes = 0; changes <= most; changes++)
        {
            for (var diagonal = -changes; diagonal <= changes; diagonal += 2)
            {
                var row = Start(reach, most, changes, diagonal);
                while (row < height && row - diagonal is >= 0 and var column && column < width && before[i + row] == after[j + column])
                    row++;
                reach[most + 1 + diagonal] = row;
                if (row >= height && row - diagonal >= width)
                {
                    WalkBack(rounds, changes, i, iEnd, j, jEnd);
                    return true;
                }
            }

            rounds.Add(reach[(most + 1 - changes)..(most + 2 + changes)]);
        }

        return false;
    }

    // Coming from below adds a word, from the left removes one; whichever is further along.
    static int Start(int[] reach, int most, int changes, int diagonal)
    {
        if (changes == 0)
            return 0;
        var (lower, upper) = (reach[most + diagonal], reach[most + 2 + diagonal]);
        return diagonal == -changes || (diagonal != changes && lower < upper) ? upper : lower + 1;
    }

    void WalkBack(List<int[]> rounds, int changes, int i, int iEnd, int j, int jEnd)
    {
        var (first, row, column) = (kept.Count, iEnd - i, jEnd - j);
        for (; changes > 0; changes--)
        {
            var reach = rounds[changes - 1];
            var diagonal = row - column;
            var added = diagonal == -changes || (diagonal != changes && Reach(diagonal - 1) < Reach(diagonal + 1));
            var from = Reach(added ? diagonal + 1 : diagonal - 1);
            for (var start = added ? from : from + 1; row > start;)
                kept.Add((i + --row, j + --column));
            (row, column) = (from, from - (added ? diagonal + 1 : diagonal - 1));

            int Reach(int of) => reach[of + changes - 1];
        }

        while (row > 0 && column > 0)
            kept.Add((i + --row, j + --column));
        kept.Reverse(first, kept.Count - first);
    }

    void CutAtUniqueWords(int i, int iEnd, int j, int jEnd, int depth)
    {
        var cuts = LongestRising(UniquePairs(i, iEnd, j, jEnd));
        if (cuts.Count == 0)
            return;
        foreach (var cut in cuts)
        {
            Compare(i..cut.Before, j..cut.After, depth - 1);
            kept.Add(cut);
            (i, j) = (cut.Before + 1, cut.After + 1);
        }

        Compare(i..iEnd, j..jEnd, depth - 1);
    }

    List<(int Before, int After)> UniquePairs(int i, int iEnd, int j, int jEnd)
    {
        const int Repeated = -1;
        var places = new Dictionary<int, int>();
        for (var at = j; at < jEnd; at++)
            places[after[at]] = places.ContainsKey(after[at]) ? Repeated : at;
        var counts = before[i..iEnd].CountBy(word => word).ToDictionary();
        return [.. Enumerable.Range(i, iEnd - i)
            .Where(at => counts[before[at]] == 1 && places.GetValueOrDefault(before[at], Repeated) != Repeated)
            .Select(at => (at, places[before[at]]))];
    }

    // Patience sorting: the longest run of pairs whose places rise on both sides.
    static List<(int Before, int After)> LongestRising(List<(int Before, int After)> pairs)
    {
        var (tops, previous) = (new List<int>(), new int[pairs.Count]);
        for (var pair = 0; pair < pairs.Count; pair++)
        {
            var pile = Pile(pairs[pair].After);
            previous[pair] = pile > 0 ? tops[pile - 1] : -1;
            if (pile == tops.Count)
                tops.Add(pair);
            else
                tops[pile] = pair;
        }

        var rising = new List<(int Before, int After)>();
        for (var pair = tops.Count > 0 ? tops[^1] : -1; pair >= 0; pair = previous[pair])
            rising.Add(pairs[pair]);
        rising.Reverse();
        return rising;

        int Pile(int place)
        {
            var (low, high) = (0, tops.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = pairs[tops[middle]].After < place ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }
}
