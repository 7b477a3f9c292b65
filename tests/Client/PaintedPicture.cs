using System.IO.Compression;

namespace ChasPravdy.Tests.Client;

/// <summary>Pictures for those who have none at hand: a river under an evening sky, as a PNG (RFC 2083).</summary>
public static class PaintedPicture
{
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="mood">Another number is another evening, and another file.</param>
    public static byte[] Png(int width, int height, int mood = 0)
    {
        using var pixels = new MemoryStream();
        using (var packed = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + (width * 3)];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                    Paint(row.AsSpan(1 + (x * 3), 3), (double)x / width, (double)y / height, mood);
                packed.Write(row);
            }
        }

        return PngFile.Of(width, height, pixels.ToArray());
    }

    static void Paint(Span<byte> pixel, double x, double y, int mood)
    {
        const double Horizon = 0.55;
        var isWater = y > Horizon;
        var height = isWater ? (y - Horizon) / (1 - Horizon) : 1 - (y / Horizon); // from the horizon, up or down
        var wave = isWater ? 0.06 * Math.Sin((y * 190) + (Math.Sin(x * 9) * 3)) : 0;
        var sun = Math.Clamp(1 - (Math.Sqrt(Math.Pow(x - 0.68, 2) + Math.Pow(y - (isWater ? 0.62 : 0.46), 2)) / (isWater ? 0.16 : 0.09)), 0, 1);
        var hills = !isWater && Horizon - y < 0.06 + (0.045 * Math.Sin((x * 7) + mood)) + (0.02 * Math.Sin(x * 23));
        var (red, green, blue) = hills ? (0.14, 0.15, 0.24) : (0.95 - (0.6 * height) + wave, 0.55 - (0.3 * height) + wave, 0.42 + (0.12 * height) + wave);
        pixel[0] = Channel(red + (sun * 0.4) + (mood * 0.01));
        pixel[1] = Channel(green + (hills ? 0 : sun * 0.4));
        pixel[2] = Channel(blue + (hills ? 0 : sun * 0.2));
    }

    static byte Channel(double value) => (byte)Math.Clamp(value * 255, 0, 255);
}
