using System.Numerics;

namespace ChasPravdy.Proof;

/// <summary>The hashes of a tree's full subtrees, from wherever they are kept.</summary>
public interface ITreeHashes
{
    /// <summary>The hash over the leaves from <paramref name="index"/> · 2^<paramref name="level"/> on, 2^<paramref name="level"/> of them.</summary>
    TreeHash Subtree(int level, long index);
}

/// <summary>Roots and proofs of a Merkle tree, as RFC 6962, section 2.1, defines them.</summary>
public static class MerkleTree
{
    /// <summary>The root of the tree of the first <paramref name="size"/> leaves.</summary>
    public static TreeHash Root(ITreeHashes hashes, long size) => size == 0 ? TreeHash.OfNothing : Range(hashes, 0, size);

    /// <summary>What proves that leaf <paramref name="index"/>, from 0, is in the tree of <paramref name="size"/> leaves; from the leaf's sibling up.</summary>
    public static IReadOnlyList<TreeHash> InclusionProof(ITreeHashes hashes, long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var proof = new List<TreeHash>();
        Include(hashes, index, 0, size, proof);
        return proof;
    }

    /// <summary>What proves that the tree of <paramref name="after"/> leaves begins with the tree of <paramref name="before"/>.</summary>
    public static IReadOnlyList<TreeHash> ConsistencyProof(ITreeHashes hashes, long before, long after)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(before);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(before, after);
        var proof = new List<TreeHash>();
        if (before > 0)
        {
            Extend(hashes, before, 0, after, whole: true, proof);
        }

        return proof;
    }

    // PATH of section 2.1.1.
    static void Include(ITreeHashes hashes, long index, long from, long to, List<TreeHash> proof)
    {
        if (to - from == 1)
        {
            return;
        }

        var middle = Middle(from, to);
        if (index < middle)
        {
            Include(hashes, index, from, middle, proof);
            proof.Add(Range(hashes, middle, to));
        }
        else
        {
            Include(hashes, index, middle, to, proof);
            proof.Add(Range(hashes, from, middle));
        }
    }

    // SUBPROOF of section 2.1.2; whole while the old tree is the left edge of what is looked at.
    static void Extend(ITreeHashes hashes, long before, long from, long to, bool whole, List<TreeHash> proof)
    {
        if (before == to)
        {
            if (!whole)
            {
                proof.Add(Range(hashes, from, to));
            }

            return;
        }

        var middle = Middle(from, to);
        if (before <= middle)
        {
            Extend(hashes, before, from, middle, whole, proof);
            proof.Add(Range(hashes, middle, to));
        }
        else
        {
            Extend(hashes, before, middle, to, whole: false, proof);
            proof.Add(Range(hashes, from, middle));
        }
    }

    static TreeHash Range(ITreeHashes hashes, long from, long to)
    {
        var count = to - from;
        if (BitOperations.IsPow2(count))
        {
            return hashes.Subtree(BitOperations.Log2((ulong)count), from / count);
        }

        var middle = Middle(from, to);
        return TreeHash.OfNode(Range(hashes, from, middle), Range(hashes, middle, to));
    }

    // After as many leaves as the largest power of two that is smaller than their number.
    static long Middle(long from, long to) => from + (1L << BitOperations.Log2((ulong)(to - from - 1)));
}
