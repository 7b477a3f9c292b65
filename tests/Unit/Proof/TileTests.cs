using System.Globalization;
using ChasPravdy.Proof;
using CsCheck;
using Xunit;

namespace ChasPravdy.Tests.Unit.Proof;

public sealed class TileTests
{
    [Theory]
    [InlineData(0, 1_234_067, 256, "tile/0/x001/x234/067")]
    [InlineData(3, 0, 7, "tile/3/000.p/7")]
    [InlineData(63, 999, 255, "tile/63/999.p/255")]
    [InlineData(1, 1_000, 256, "tile/1/x001/000")]
    public void A_tile_has_the_address_that_the_specification_says(int level, long index, int width, string path)
    {
        var tile = new Tile(level, index, width);
        Assert.Equal(path, tile.Path);
        Assert.Equal(tile, Tile.Parse(path));
        Assert.Equal(tile with { Level = 0 }, Tile.Parse(tile.EntriesPath));
        Assert.StartsWith("tile/entries/", tile.EntriesPath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tile/64/000")]
    [InlineData("tile/00/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/1000")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/001")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/07")]
    [InlineData("tile/0/000.p")]
    [InlineData("tile/0/000/")]
    [InlineData("tile/0/")]
    [InlineData("tile/0")]
    [InlineData("tile/0/../000")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/x999/999")]
    [InlineData("tile/entries")]
    [InlineData("checkpoint")]
    [InlineData("")]
    public void What_is_no_address_is_none(string path) => Assert.Null(Tile.Parse(path));

    [Fact]
    public void A_tree_of_70000_has_the_tiles_that_the_specification_counts()
    {
        var tiles = Tile.Between(0, 70_000).ToList();
        Assert.Equal(273, tiles.Count(tile => tile is { Level: 0, Width: Tile.Full }));
        Assert.Equal(
            [new(0, 273, 112), new(1, 0), new(1, 1, 17), new(2, 0, 1)],
            tiles.Where(tile => tile.Level > 0 || tile.Width < Tile.Full));
        Assert.Equal([new Tile(0, 0), new Tile(1, 0, 1)], Tile.Between(0, 256));
        Assert.Equal([new Tile(0, 1, 2)], Tile.Between(257, 258));
        Assert.Empty(Tile.Between(257, 257));
    }

    [Fact]
    public void A_tree_that_grows_leaf_by_leaf_has_the_root_and_the_tiles_of_the_whole()
    {
        var leaves = new Leaves(70_000);
        var kept = new Dictionary<string, byte[]>();
        var edge = new TreeEdge();
        for (var i = 0; i < leaves.Count; i++)
        {
            foreach (var (tile, bytes) in edge.Append(leaves[i]))
            {
                kept.Add(tile.Path, bytes);
            }

            if (i is 0 or 1 or 254 or 255 or 256 or 511 or 4_999 or 65_535 or 65_536 or 69_999)
            {
                Whole(leaves, edge, kept);
            }
        }
    }

    static void Whole(Leaves leaves, TreeEdge edge, Dictionary<string, byte[]> kept)
    {
        var root = MerkleTree.Root(leaves, edge.Size);
        var all = new Dictionary<string, byte[]>(kept);
        foreach (var (tile, bytes) in edge.Partial)
        {
            all.Add(tile.Path, bytes);
        }

        Assert.Equal(Tile.Between(0, edge.Size).Select(tile => tile.Path).Order(), all.Keys.Order());
        Assert.Equal(root, edge.Root);
        Assert.Equal(root, MerkleTree.Root(new TileHashes(edge.Size, Read), edge.Size));
        var again = TreeEdge.Of(edge.Size, Read);
        Assert.Equal((edge.Size, root), (again.Size, again.Root));
        Gen.Long[0, edge.Size - 1].Sample(
            index => MerkleProof.Includes(
                root, edge.Size, index, leaves[index], MerkleTree.InclusionProof(new TileHashes(edge.Size, Read), index, edge.Size)),
            iter: 200);

        ReadOnlyMemory<byte> Read(Tile tile) => all[tile.Path];
    }

    [Fact]
    public void A_tile_of_another_length_is_refused()
    {
        Assert.Throws<ProofException>(() => MerkleTree.Root(new TileHashes(3, _ => new byte[64]), 3));
        Assert.Throws<ProofException>(() => TreeEdge.Of(3, _ => new byte[95]));
    }

    [Fact]
    public void Entries_come_back_from_their_bundle() => Gen.Byte.Array[0, 300].List[0, 256].Sample(entries =>
        EntryBundle.Read(EntryBundle.Write(entries.Select(entry => (ReadOnlyMemory<byte>)entry))).Select(entry => Convert.ToHexString(entry.Span))
            .SequenceEqual(entries.Select(Convert.ToHexString)), iter: 200);

    [Theory]
    [InlineData("00")]
    [InlineData("0001")]
    [InlineData("0001ff00")]
    [InlineData("ffff00")]
    public void A_bundle_that_ends_too_early_is_refused(string hex) => Assert.Throws<ProofException>(() => EntryBundle.Read(Convert.FromHexString(hex)));

    [Fact]
    public void An_entry_that_is_too_long_is_refused()
    {
        Assert.Single(EntryBundle.Read(EntryBundle.Write([new byte[EntryBundle.LongestEntry]])));
        var error = Assert.Throws<ProofException>(() => EntryBundle.Write([new byte[EntryBundle.LongestEntry + 1]]));
        Assert.Contains(EntryBundle.LongestEntry.ToString(CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
    }
}
