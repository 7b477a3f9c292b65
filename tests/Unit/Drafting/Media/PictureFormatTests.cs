using ChasPravdy.Drafting.Media;
using ImageMagick;
using Xunit;

namespace ChasPravdy.Tests.Unit.Drafting.Media;

public sealed class PictureFormatTests
{
    [Theory]
    [InlineData(MagickFormat.Jpeg, "jpeg")]
    [InlineData(MagickFormat.Png, "png")]
    [InlineData(MagickFormat.WebP, "webp")]
    [InlineData(MagickFormat.Avif, "avif")]
    [InlineData(MagickFormat.Gif, null)]
    [InlineData(MagickFormat.Tiff, null)]
    [InlineData(MagickFormat.Bmp, null)]
    public void A_file_is_what_it_begins_as(MagickFormat format, string? name) =>
        Assert.Equal(name, PictureFormat.Of(SampleFiles.Of(format, 32, 32).AsSpan(0, PictureFormat.Head))?.Name);

    [Fact]
    public void Drawings_and_scraps_are_no_pictures()
    {
        foreach (var head in new[] { SampleFiles.Svg, [], [0xFF, 0xD8], "RIFF____AVI "u8.ToArray(), "\0\0\0\u0018ftypheic\0\0\0\0mif1heic"u8.ToArray(), "\0\0\0\u0008ftyp"u8.ToArray() })
        {
            Assert.Null(PictureFormat.Of(head));
        }
    }
}
