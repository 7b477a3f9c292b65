using System.Buffers;
using System.IO.Compression;

namespace ChasPravdy.Site.Pages;

/// <summary>
/// A page's bytes in the encodings that somebody asked for. Once it is kept compressed, and nobody asked for it plain, the plain bytes are
/// let go: twice or three times as many pages fit into the same memory.
/// </summary>
public sealed class PageBody(byte[] whole, bool compressible)
{
    // What an answer's objects take besides their bytes, about.
    const int Overhead = 500;

    // Shorter ones gain nothing.
    const int WorthCompressing = 1024;

    // What .NET calls optimal: a third of a millisecond for a page.
    const int Quality = 4, Window = 22;

    readonly Lock gate = new();
    readonly int length = whole.Length;
    readonly bool compresses = compressible && whole.Length >= WorthCompressing;
    volatile byte[]? plain = whole;
    volatile byte[]? gzip, brotli;
    bool plainAsked;
    int weight = whole.Length + Overhead;
    PageBudget? bearer;

    /// <summary>The bytes in the encoding, and its name, or null where they are plain.</summary>
    public (byte[] Bytes, string? Encoding) In(AcceptedEncoding encoding) => encoding switch
    {
        AcceptedEncoding.Brotli when compresses => (brotli ?? Make(AcceptedEncoding.Brotli), "br"),
        AcceptedEncoding.Gzip when compresses => (gzip ?? Make(AcceptedEncoding.Gzip), "gzip"),
        _ => (plainAsked && plain is { } bytes ? bytes : Make(AcceptedEncoding.Plain), null),
    };

    /// <summary>From now on the budget bears what it takes.</summary>
    public void Charge(PageBudget budget)
    {
        lock (gate)
        {
            bearer = budget;
            budget.Add(weight);
        }
    }

    /// <summary>Keeps one encoding only, a compressed one if there can be any; the others are made again when somebody asks.</summary>
    /// <returns>True when it takes less now.</returns>
    public bool Shrink()
    {
        lock (gate)
        {
            if (!compresses || plain is null && (gzip is null || brotli is null))
            {
                return false;
            }

            var before = weight;
            if (gzip is null)
            {
                brotli ??= Brotli(Whole());
            }

            (plain, plainAsked) = (null, false);
            if (brotli is not null)
            {
                gzip = null;
            }

            weight = (brotli ?? gzip!).Length + Overhead;
            bearer?.Add(weight - before);
            return weight < before;
        }
    }

    /// <summary>The budget bears it no longer; who still reads it has it for the moment.</summary>
    public void Discharge()
    {
        lock (gate)
        {
            bearer?.Add(-weight);
            bearer = null;
        }
    }

    byte[] Make(AcceptedEncoding encoding)
    {
        byte[] made;
        PageBudget? budget;
        bool inSeveral;
        lock (gate)
        {
            var before = weight;
            made = encoding switch
            {
                AcceptedEncoding.Brotli => brotli ??= Kept(Brotli(Whole())),
                AcceptedEncoding.Gzip => gzip ??= Kept(Gzip(Whole())),
                _ => plain ??= Kept(Whole()),
            };
            plainAsked |= encoding == AcceptedEncoding.Plain;
            if (!plainAsked && plain is { } unread)
            {
                weight -= unread.Length;
                plain = null;
            }

            inSeveral = (plain is null ? 0 : 1) + (gzip is null ? 0 : 1) + (brotli is null ? 0 : 1) > 1;
            budget = bearer;
            budget?.Add(weight - before);
        }

        // Outside, since it takes the locks of others.
        if (inSeveral)
        {
            budget?.Grew(this);
        }

        return made;
    }

    byte[] Kept(byte[] bytes)
    {
        weight += bytes.Length;
        return bytes;
    }

    byte[] Whole()
    {
        if (plain is { } bytes)
        {
            return bytes;
        }

        var copy = new byte[length];
        if (brotli is { } compressed)
        {
            if (!BrotliDecoder.TryDecompress(compressed, copy, out _))
            {
                throw new InvalidDataException("A page cannot be unpacked.");
            }
        }
        else
        {
            using var stream = new GZipStream(new MemoryStream(gzip!), CompressionMode.Decompress);
            stream.ReadExactly(copy);
        }

        return copy;
    }

    // Without streams, which would leave several times as much garbage as there is text.
    static byte[] Brotli(byte[] whole)
    {
        var room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(whole.Length));
        try
        {
            return BrotliEncoder.TryCompress(whole, room, out var written, Quality, Window) ? room[..written] : throw new InvalidOperationException("Brotli failed.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    static byte[] Gzip(byte[] whole)
    {
        using var copy = new MemoryStream();
        using (var compressed = new GZipStream(copy, CompressionLevel.Optimal, leaveOpen: true))
        {
            compressed.Write(whole);
        }

        return copy.ToArray();
    }
}
