namespace ChasPravdy.Proof;

/// <summary>Checks proofs without a tree, by the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2.</summary>
public static class MerkleProof
{
    /// <summary>Whether leaf <paramref name="index"/>, from 0, of the tree of <paramref name="size"/> leaves with this root is this one.</summary>
    public static bool Includes(TreeHash root, long size, long index, TreeHash leaf, IReadOnlyList<TreeHash> proof)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if (IsRight(node) || node == last)
            {
                hash = TreeHash.OfNode(sibling, hash);
                (node, last) = UpTo(IsRight, node, last);
            }
            else
            {
                hash = TreeHash.OfNode(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>Whether the tree of <paramref name="after"/> leaves begins with all leaves of the tree of <paramref name="before"/>.</summary>
    public static bool Extends(TreeHash rootBefore, long before, TreeHash rootAfter, long after, IReadOnlyList<TreeHash> proof)
    {
        if (before < 0 || before > after)
        {
            return false;
        }

        if (before == 0 || before == after)
        {
            return proof.Count == 0 && (before == after ? rootBefore == rootAfter : rootBefore == TreeHash.OfNothing);
        }

        var path = long.IsPow2(before) ? [rootBefore, .. proof] : proof;
        if (path.Count == 0)
        {
            return false;
        }

        var (node, last) = UpTo(n => !IsRight(n), before - 1, after - 1);
        var (old, young) = (path[0], path[0]);
        foreach (var sibling in path.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if (IsRight(node) || node == last)
            {
                (old, young) = (TreeHash.OfNode(sibling, old), TreeHash.OfNode(sibling, young));
                (node, last) = UpTo(IsRight, node, last);
            }
            else
            {
                young = TreeHash.OfNode(young, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && old == rootBefore && young == rootAfter;
    }

    static bool IsRight(long node) => (node & 1) == 1;

    // Up through the levels at which there is no sibling.
    static (long Node, long Last) UpTo(Func<long, bool> found, long node, long last)
    {
        while (!found(node) && node != 0)
        {
            (node, last) = (node >> 1, last >> 1);
        }

        return (node, last);
    }
}
