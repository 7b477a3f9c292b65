using System.Text;
using ChasPravdy.Tests.Client;
using ImageMagick;

namespace ChasPravdy.Tests.Unit.Drafting.Media;

/// <summary>Real files of every kind, good and bad.</summary>
static class SampleFiles
{
    public static MagickImage Picture(uint width = 1200, uint height = 800) => new("plasma:navy-orange", width, height);

    public static byte[] Of(MagickFormat format, uint width = 1200, uint height = 800)
    {
        using var picture = Picture(width, height);
        return picture.ToByteArray(format);
    }

    public static byte[] Moving(MagickFormat format)
    {
        using var frames = new MagickImageCollection { Picture(64, 64), Picture(64, 64) };
        foreach (var frame in frames)
        {
            frame.AnimationDelay = 10;
        }

        return frames.ToByteArray(format);
    }

    /// <summary>A PNG whose header says these sizes, and that holds next to nothing.</summary>
    public static byte[] PngThatClaims(int width, int height) => PngFile.Of(width, height, [0x78, 0x9C, 0x03, 0, 0, 0, 0, 1]);

    /// <summary>A PNG with a chunk put in before its pixels.</summary>
    public static byte[] PngWith(ReadOnlySpan<byte> name, byte[] content)
    {
        var png = Of(MagickFormat.Png, 64, 64);
        const int AfterHeader = 8 + 25;
        return [.. png[..AfterHeader], .. PngFile.Chunk(name, content), .. png[AfterHeader..]];
    }

    public static byte[] Svg { get; } = Encoding.UTF8.GetBytes(
        """<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><script>alert(1)</script></svg>""");
}
