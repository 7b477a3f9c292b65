using ChasPravdy.Proof;

namespace ChasPravdy.Tests.Unit.Proof;

/// <summary>A tree of which every hash of every full subtree is kept: slow to make, sure to be right.</summary>
sealed class Leaves : ITreeHashes
{
    readonly List<TreeHash[]> levels = [];

    public Leaves(int count, Func<int, byte[]>? content = null)
    {
        levels.Add([.. Enumerable.Range(0, count).Select(i => TreeHash.OfLeaf((content ?? BitConverter.GetBytes)(i)))]);
        while (levels[^1].Length > 1)
        {
            var below = levels[^1];
            levels.Add([.. Enumerable.Range(0, below.Length / 2).Select(i => TreeHash.OfNode(below[2 * i], below[(2 * i) + 1]))]);
        }
    }

    public int Count => levels[0].Length;

    public TreeHash this[long index] => levels[0][index];

    public TreeHash Subtree(int level, long index) => levels[level][index];

    /// <summary>The root over leaves, by the definition (RFC 6962, section 2.1).</summary>
    public TreeHash ByDefinition(int from, int to)
    {
        if (to - from < 2)
        {
            return to == from ? TreeHash.OfNothing : this[from];
        }

        var half = 1;
        while (half * 2 < to - from)
        {
            half *= 2;
        }

        return TreeHash.OfNode(ByDefinition(from, from + half), ByDefinition(from + half, to));
    }
}
