using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ChasPravdy.Proof;

/// <summary>The SHA-256 hash of a leaf or a node of a Merkle tree (RFC 6962, section 2.1).</summary>
public readonly record struct TreeHash
{
    /// <summary>Bytes in a hash.</summary>
    public const int Size = 32;

    const byte LeafPrefix = 0, NodePrefix = 1;

    readonly UInt128 high, low;

    /// <exception cref="ProofException">There are not 32 bytes.</exception>
    public TreeHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
        {
            throw new ProofException($"A hash has {Size} bytes, not {bytes.Length}.");
        }

        (high, low) = (BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));
    }

    /// <summary>The root of the tree without leaves: the hash of nothing.</summary>
    public static TreeHash OfNothing { get; } = new(SHA256.HashData([]));

    /// <summary>The hash of a leaf, from its content.</summary>
    public static TreeHash OfLeaf(ReadOnlySpan<byte> content)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(content.Length + 1);
        buffer[0] = LeafPrefix;
        content.CopyTo(buffer.AsSpan(1));
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(buffer.AsSpan(0, content.Length + 1), hash);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true); // it may have been a text
        return new(hash);
    }

    /// <summary>The hash of a node, from its two children's.</summary>
    public static TreeHash OfNode(TreeHash left, TreeHash right)
    {
        Span<byte> buffer = stackalloc byte[1 + (2 * Size)];
        buffer[0] = NodePrefix;
        left.CopyTo(buffer[1..]);
        right.CopyTo(buffer[(1 + Size)..]);
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(buffer, hash);
        return new(hash);
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="ProofException">It is not the base64 of 32 bytes.</exception>
    public static TreeHash Parse(string base64) => new(Base64.Read(base64));

    /// <summary>Writes the 32 bytes to the beginning of a span.</summary>
    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt128BigEndian(bytes, high);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[16..], low);
    }

    /// <summary>The 32 bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>In base64 (RFC 4648, section 4).</summary>
    public override string ToString() => Convert.ToBase64String(ToBytes());
}
