using ChasPravdy.Proof;
using CsCheck;
using Xunit;

namespace ChasPravdy.Tests.Unit.Proof;

public sealed class MerkleTreeTests
{
    static readonly Leaves Hundred = new(100);

    // What implementations of Certificate Transparency have in common: eight leaves, and the root after each.
    [Fact]
    public void The_known_roots_come_out()
    {
        string[] leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
        string[] roots =
        [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        var tree = new Leaves(leaves.Length, i => Convert.FromHexString(leaves[i]));
        Assert.Equal(roots, Enumerable.Range(1, 8).Select(size => Convert.ToHexStringLower(MerkleTree.Root(tree, size).ToBytes())));
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Convert.ToHexStringLower(TreeHash.OfNothing.ToBytes()));
    }

    [Fact]
    public void A_root_is_what_the_definition_says()
    {
        for (var size = 0; size <= Hundred.Count; size++)
        {
            Assert.Equal(Hundred.ByDefinition(0, size), MerkleTree.Root(Hundred, size));
        }
    }

    [Fact]
    public void Every_leaf_of_every_size_is_proved_and_at_no_other_place()
    {
        for (var size = 1; size <= 40; size++)
        {
            var root = MerkleTree.Root(Hundred, size);
            for (var index = 0; index < size; index++)
            {
                var proof = MerkleTree.InclusionProof(Hundred, index, size);
                for (var claimed = -1; claimed <= size; claimed++)
                {
                    Assert.Equal(claimed == index, MerkleProof.Includes(root, size, claimed, Hundred[index], proof));
                }

                Assert.False(MerkleProof.Includes(root, size, index, Hundred[index + 1], proof));
                Assert.False(MerkleProof.Includes(root, size, index, Hundred[index], [.. proof, root]));
                Assert.False(proof.Count > 0 && MerkleProof.Includes(root, size, index, Hundred[index], [.. proof.Skip(1)]));
            }
        }
    }

    [Fact]
    public void Every_size_is_proved_to_begin_with_every_smaller_one()
    {
        for (var after = 0; after <= 40; after++)
        {
            for (var before = 0; before <= after; before++)
            {
                var proof = MerkleTree.ConsistencyProof(Hundred, before, after);
                var (old, young) = (MerkleTree.Root(Hundred, before), MerkleTree.Root(Hundred, after));
                Assert.True(MerkleProof.Extends(old, before, young, after, proof), $"{before} to {after}");
                Assert.False(MerkleProof.Extends(old, before, young, after, [.. proof, young]));
                Assert.False(proof.Count > 0 && MerkleProof.Extends(old, before, young, after, [.. proof.SkipLast(1)]));
                Assert.False(before > 0 && MerkleProof.Extends(MerkleTree.Root(Hundred, before - 1), before, young, after, proof));
            }
        }
    }

    [Fact]
    public void A_hundred_thousand_proofs_hold_and_none_with_one_bit_turned()
    {
        var tree = new Leaves(20_000);
        var roots = new Dictionary<long, TreeHash>();
        (from size in Gen.Int[1, tree.Count] from index in Gen.Int[0, size - 1] from bit in Gen.Int[0, 100_000] select (size, index, bit)).Sample(
            drawn =>
            {
                var (size, index, bit) = drawn;
                var root = MerkleTree.Root(tree, size);
                var proof = MerkleTree.InclusionProof(tree, index, size).ToArray();
                if (!MerkleProof.Includes(root, size, index, tree[index], proof))
                {
                    return false;
                }

                // The bit is one of the leaf's, the root's, or one hash's of the proof.
                var (which, place) = (bit / 256 % (proof.Length + 2), bit % 256);
                return which switch
                {
                    0 => !MerkleProof.Includes(root, size, index, Turned(tree[index], place), proof),
                    1 => !MerkleProof.Includes(Turned(root, place), size, index, tree[index], proof),
                    _ => !MerkleProof.Includes(root, size, index, tree[index], [.. proof.Select((hash, i) => i == which - 2 ? Turned(hash, place) : hash)]),
                };
            },
            iter: 100_000);
    }

    [Fact]
    public void Growth_is_proved_and_not_with_one_bit_turned()
    {
        var tree = new Leaves(5_000);
        (from after in Gen.Int[2, tree.Count] from before in Gen.Int[1, after - 1] from bit in Gen.Int[0, 100_000] select (before, after, bit)).Sample(
            drawn =>
            {
                var (before, after, bit) = drawn;
                var (old, young) = (MerkleTree.Root(tree, before), MerkleTree.Root(tree, after));
                var proof = MerkleTree.ConsistencyProof(tree, before, after);
                var which = bit / 256 % proof.Count;
                return MerkleProof.Extends(old, before, young, after, proof)
                    && !MerkleProof.Extends(old, before, young, after, [.. proof.Select((hash, i) => i == which ? Turned(hash, bit % 256) : hash)])
                    && !MerkleProof.Extends(Turned(old, bit % 256), before, young, after, proof)
                    && !MerkleProof.Extends(old, before, Turned(young, bit % 256), after, proof);
            },
            iter: 5_000);
    }

    static TreeHash Turned(TreeHash hash, int bit)
    {
        var bytes = hash.ToBytes();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return new(bytes);
    }
}
