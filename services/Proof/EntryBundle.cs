using System.Buffers.Binary;

namespace ChasPravdy.Proof;

/// <summary>The entries behind one tile of level 0 (C2SP tlog-tiles): each after its length in two bytes, the higher first.</summary>
public static class EntryBundle
{
    /// <summary>The longest entry that a bundle takes, in bytes.</summary>
    public const int LongestEntry = ushort.MaxValue;

    /// <exception cref="ProofException">An entry is longer than 65,535 bytes.</exception>
    public static byte[] Write(IEnumerable<ReadOnlyMemory<byte>> entries)
    {
        var bytes = new MemoryStream();
        Span<byte> length = stackalloc byte[2];
        foreach (var entry in entries)
        {
            if (entry.Length > LongestEntry)
            {
                throw new ProofException($"An entry of {entry.Length} bytes does not fit into a log: {LongestEntry} at most.");
            }

            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)entry.Length);
            bytes.Write(length);
            bytes.Write(entry.Span);
        }

        return bytes.ToArray();
    }

    /// <exception cref="ProofException">The bundle ends within an entry.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte> bundle)
    {
        var entries = new List<ReadOnlyMemory<byte>>();
        while (bundle.Length > 0)
        {
            var length = bundle.Length < 2 ? int.MaxValue : BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            if (length > bundle.Length - 2)
            {
                throw new ProofException($"The bundle ends within its entry {entries.Count}.");
            }

            entries.Add(bundle.Slice(2, length));
            bundle = bundle[(2 + length)..];
        }

        return entries;
    }
}
