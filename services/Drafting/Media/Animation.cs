using ImageMagick;

namespace ChasPravdy.Drafting.Media;

/// <summary>Tells moving pictures from still ones by what their formats say of themselves; nothing is decoded.</summary>
static class Animation
{
    public static bool IsIn(ReadOnlySpan<byte> file, MagickFormat format) => format switch
    {
        // APNG: a chunk acTL stands before the first IDAT.
        MagickFormat.Png => file.IndexOf("acTL"u8) is var control and >= 0 && control < file.IndexOf("IDAT"u8),
        // The extended header VP8X has a flag for it.
        MagickFormat.WebP => file.Length > 20 && file[12..].StartsWith("VP8X"u8) && (file[20] & 0b10) != 0,
        // An image sequence, by its brand.
        MagickFormat.Avif => file.Length > 12 && file[8..].StartsWith("avis"u8),
        _ => false,
    };
}
