using System.IO.Compression;

namespace ChasPravdy.Site.Pages;

/// <summary>
/// A page's bytes in the encodings that somebody asked for. Once it is kept compressed, and nobody asked for it plain, the plain bytes are
/// let go: three or four times as many pages fit into the same memory.
/// </summary>
public sealed class PageBody(byte[] whole, bool compressible)
{
    // What an answer's objects take besides their bytes, about.
    const int Overhead = 500;

    // Shorter ones gain nothing.
    const int WorthCompressing = 1024;

    readonly Lock gate = new();
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
        lock (gate)
        {
            var before = weight;
            made = encoding switch
            {
                AcceptedEncoding.Brotli => brotli ??= Kept(Compressed(Whole(), copy => new BrotliStream(copy, CompressionLevel.Optimal, leaveOpen: true))),
                AcceptedEncoding.Gzip => gzip ??= Kept(Compressed(Whole(), copy => new GZipStream(copy, CompressionLevel.Optimal, leaveOpen: true))),
                _ => plain ??= Kept(Whole()),
            };
            plainAsked |= encoding == AcceptedEncoding.Plain;
            if (!plainAsked && plain is { } unread)
            {
                weight -= unread.Length;
                plain = null;
            }

            budget = bearer;
            budget?.Add(weight - before);
        }

        budget?.Trim(); // outside: it takes the locks of others
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

        using var copy = new MemoryStream();
        using Stream stream = brotli is { } br
            ? new BrotliStream(new MemoryStream(br), CompressionMode.Decompress)
            : new GZipStream(new MemoryStream(gzip!), CompressionMode.Decompress);
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    static byte[] Compressed(byte[] whole, Func<Stream, Stream> compressor)
    {
        using var copy = new MemoryStream();
        using (var compressed = compressor(copy))
        {
            compressed.Write(whole);
        }

        return copy.ToArray();
    }
}
