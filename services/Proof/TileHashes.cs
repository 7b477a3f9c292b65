namespace ChasPravdy.Proof;

/// <summary>The hashes of a tree that is kept in tiles.</summary>
/// <param name="size">The number of leaves.</param>
/// <param name="read">The bytes of one of its tiles: the hashes one after another.</param>
public sealed class TileHashes(long size, Func<Tile, ReadOnlyMemory<byte>> read) : ITreeHashes
{
    readonly Dictionary<Tile, ReadOnlyMemory<byte>> seen = [];

    /// <exception cref="ProofException">A tile has another length than its width.</exception>
    public TreeHash Subtree(int level, long index)
    {
        var (tileLevel, height) = (level / Tile.Height, level % Tile.Height);
        var first = index << height;
        var bytes = Read(new(tileLevel, first / Tile.Full, WidthOf(tileLevel, first / Tile.Full))).Span;
        return Over(bytes.Slice((int)(first % Tile.Full) * TreeHash.Size, TreeHash.Size << height));
    }

    int WidthOf(int level, long index) => (int)Math.Min(Tile.Full, (size >> (level * Tile.Height)) - (index * Tile.Full));

    ReadOnlyMemory<byte> Read(Tile tile)
    {
        if (!seen.TryGetValue(tile, out var bytes))
        {
            bytes = read(tile);
            if (bytes.Length != tile.Width * TreeHash.Size)
            {
                throw new ProofException($"{tile.Path} has {bytes.Length} bytes, not {tile.Width * TreeHash.Size}.");
            }

            seen[tile] = bytes;
        }

        return bytes;
    }

    /// <summary>The root over a power of two of hashes in a row.</summary>
    internal static TreeHash Over(ReadOnlySpan<byte> hashes) => hashes.Length == TreeHash.Size
        ? new(hashes)
        : TreeHash.OfNode(Over(hashes[..(hashes.Length / 2)]), Over(hashes[(hashes.Length / 2)..]));
}
