namespace ChasPravdy.Proof;

/// <summary>The right edge of a tree: all that is needed to make it grow and to know its root. A few kilobytes, whatever the size.</summary>
public sealed class TreeEdge
{
    // The hashes of the rightmost, partial tile of each level.
    readonly List<List<TreeHash>> levels = [];

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The edge of a tree that is kept in tiles.</summary>
    /// <param name="size">The number of leaves.</param>
    /// <param name="read">The bytes of a partial tile.</param>
    /// <exception cref="ProofException">A tile has another length than its width.</exception>
    public static TreeEdge Of(long size, Func<Tile, ReadOnlyMemory<byte>> read)
    {
        var edge = new TreeEdge { Size = size };
        for (var (level, hashes) = (0, size); hashes > 0; (level, hashes) = (level + 1, hashes / Tile.Full))
        {
            var tile = new Tile(level, hashes / Tile.Full, (int)(hashes % Tile.Full));
            var bytes = tile.Width == 0 ? default : read(tile);
            if (bytes.Length != tile.Width * TreeHash.Size)
            {
                throw new ProofException($"{tile.Path} has {bytes.Length} bytes, not {tile.Width * TreeHash.Size}.");
            }

            edge.levels.Add([.. Enumerable.Range(0, tile.Width).Select(i => new TreeHash(bytes.Span.Slice(i * TreeHash.Size, TreeHash.Size)))]);
        }

        return edge;
    }

    /// <summary>Adds a leaf; gives the tiles that are full now, which will never change, each with its bytes.</summary>
    public IEnumerable<(Tile Tile, byte[] Bytes)> Append(TreeHash leaf)
    {
        Size++;
        var full = new List<(Tile, byte[])>();
        var hash = leaf;
        for (var level = 0; ; level++)
        {
            if (level == levels.Count)
            {
                levels.Add([]);
            }

            levels[level].Add(hash);
            if (levels[level].Count < Tile.Full)
            {
                return full;
            }

            var bytes = Bytes(levels[level]);
            full.Add((new(level, ((Size >> (level * Tile.Height)) - 1) / Tile.Full), bytes));
            levels[level].Clear();
            hash = TileHashes.Over(bytes);
        }
    }

    /// <summary>The partial tiles as they now are, each with its bytes: what a checkpoint of this size needs besides the full ones.</summary>
    public IEnumerable<(Tile Tile, byte[] Bytes)> Partial => levels.Index().Where(level => level.Item.Count > 0)
        .Select(level => (new Tile(level.Index, (Size >> (level.Index * Tile.Height)) / Tile.Full, level.Item.Count), Bytes(level.Item)));

    /// <summary>The root of the whole tree.</summary>
    public TreeHash Root
    {
        get
        {
            TreeHash? root = null;
            foreach (var level in levels)
            {
                // From the right, each hash is a subtree; equals join first.
                var hashes = level.ToArray().AsSpan();
                while (hashes.Length > 0)
                {
                    var count = hashes.Length & -hashes.Length;
                    var subtree = TileHashes.Over(Bytes(hashes[^count..]));
                    root = root is { } right ? TreeHash.OfNode(subtree, right) : subtree;
                    hashes = hashes[..^count];
                }
            }

            return root ?? TreeHash.OfNothing;
        }
    }

    static byte[] Bytes(List<TreeHash> hashes) => Bytes(hashes.ToArray());

    static byte[] Bytes(ReadOnlySpan<TreeHash> hashes)
    {
        var bytes = new byte[hashes.Length * TreeHash.Size];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i].CopyTo(bytes.AsSpan(i * TreeHash.Size));
        }

        return bytes;
    }
}
