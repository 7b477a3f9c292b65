using System.Buffers.Binary;

namespace ChasPravdy.Drafting.Media;

/// <summary>The four kinds of file that are taken, told by their first bytes: what a sender calls a file proves nothing.</summary>
public sealed record PictureFormat(string Name, string MediaType)
{
    /// <summary>How much of a file <see cref="Of"/> needs to see.</summary>
    public const int Head = 64;

    public static readonly PictureFormat Jpeg = new("jpeg", "image/jpeg");
    public static readonly PictureFormat Png = new("png", "image/png");
    public static readonly PictureFormat Webp = new("webp", "image/webp");
    public static readonly PictureFormat Avif = new("avif", "image/avif");

    public static readonly IReadOnlyList<PictureFormat> All = [Jpeg, Png, Webp, Avif];

    /// <summary>The format of a file that begins so, or null.</summary>
    public static PictureFormat? Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        _ when head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WEBP"u8) => Webp,
        _ when IsAvif(head) => Avif,
        _ => null,
    };

    // ISO/IEC 14496-12: the box `ftyp` names a major brand, a version, and the brands that the file is compatible with.
    static bool IsAvif(ReadOnlySpan<byte> head)
    {
        if (head.Length < 16 || !head[4..].StartsWith("ftyp"u8))
        {
            return false;
        }

        var end = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        for (var brand = 8; brand + 4 <= end; brand += brand == 8 ? 8 : 4)
        {
            if (head[brand..].StartsWith("avif"u8) || head[brand..].StartsWith("avis"u8))
            {
                return true;
            }
        }

        return false;
    }
}
