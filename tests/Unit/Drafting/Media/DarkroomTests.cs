using System.Text;
using ChasPravdy.Contracts;
using ChasPravdy.Drafting.Media;
using ChasPravdy.Platform;
using ImageMagick;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace ChasPravdy.Tests.Unit.Drafting.Media;

public sealed class DarkroomTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("darkroom-");
    readonly Darkroom darkroom = new(NullLogger<Darkroom>.Instance);

    public void Dispose()
    {
        darkroom.Dispose();
        folder.Delete(recursive: true);
    }

    async Task<Developed> Develop(byte[] file)
    {
        var path = Path.Combine(folder.FullName, "original");
        await File.WriteAllBytesAsync(path, file);
        return await darkroom.Develop(path, PictureFormat.Of(file)!, folder.FullName, TestContext.Current.CancellationToken);
    }

    async Task<string> Refused(byte[] file) =>
        Assert.Single((await Assert.ThrowsAsync<InvalidFieldsException>(() => Develop(file))).Errors["body"]);

    byte[] Made(string name) => File.ReadAllBytes(Path.Combine(folder.FullName, name));

    MagickImage Opened(string name) => new(Made(name));

    static byte[] With(Action<MagickImage> change, MagickFormat format = MagickFormat.Jpeg)
    {
        using var picture = SampleFiles.Picture();
        change(picture);
        return picture.ToByteArray(format);
    }

    [Theory]
    [InlineData(MagickFormat.Jpeg)]
    [InlineData(MagickFormat.Png)]
    [InlineData(MagickFormat.WebP)]
    [InlineData(MagickFormat.Avif)]
    public async Task Each_format_becomes_WebP_and_JPEG_in_sizes_up_to_its_own(MagickFormat format)
    {
        var developed = await Develop(SampleFiles.Of(format));
        Assert.Equal(new Developed(1200, 800, ""), developed);
        foreach (var width in new[] { 480, 960, 1200 })
        {
            foreach (var (extension, made) in new[] { ("webp", MagickFormat.WebP), ("jpg", MagickFormat.Jpeg) })
            {
                using var size = Opened($"{width}.{extension}");
                Assert.Equal((made, (uint)width, (uint)PlacedPicture.HeightAt(width, 1200, 800)), (size.Format, size.Width, size.Height));
            }
        }
    }

    [Fact]
    public async Task A_picture_lying_on_its_side_is_put_upright()
    {
        var developed = await Develop(With(picture =>
        {
            picture.Orientation = Orientation.RightTop;
            var exif = new ExifProfile();
            exif.SetValue(ExifTag.Orientation, (ushort)6);
            picture.SetProfile(exif);
        }));
        Assert.Equal((800, 1200), (developed.Width, developed.Height));
        using var made = Opened("800.jpg");
        Assert.Equal((800u, 1200u, Orientation.Undefined), (made.Width, made.Height, made.Orientation));
    }

    [Fact]
    public async Task Of_all_metadata_only_the_credit_stays()
    {
        var developed = await Develop(With(picture =>
        {
            var exif = new ExifProfile();
            exif.SetValue(ExifTag.Artist, "<script>alert(1)</script>");
            exif.SetValue(ExifTag.GPSLatitudeRef, "N");
            picture.SetProfile(exif);
            var iptc = new IptcProfile();
            iptc.SetValue(IptcTag.Credit, "Ольга Приклад\n/ Agency");
            iptc.SetValue(IptcTag.Keyword, "a secret keyword");
            picture.SetProfile(iptc);
            picture.Comment = "a secret comment";
        }));
        Assert.Equal("Ольга Приклад / Agency", developed.Credit);
        foreach (var name in new[] { "480.webp", "1200.jpg" })
        {
            using var made = Opened(name);
            Assert.Null(made.GetExifProfile());
            Assert.Null(made.GetIptcProfile());
            var text = Encoding.UTF8.GetString(Made(name));
            Assert.DoesNotContain("alert", text, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
            Assert.Contains("Ольга Приклад / Agency", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_credit_of_XMP_counts_before_that_of_IPTC()
    {
        var developed = await Develop(With(picture =>
        {
            var iptc = new IptcProfile();
            iptc.SetValue(IptcTag.Credit, "Older");
            picture.SetProfile(iptc);
            picture.SetProfile(new XmpProfile(Encoding.UTF8.GetBytes("""
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Newer"/></rdf:RDF></x:xmpmeta>
                """)));
        }));
        Assert.Equal("Newer", developed.Credit);
    }

    [Fact]
    public async Task Entities_in_metadata_are_not_followed()
    {
        var developed = await Develop(With(picture => picture.SetProfile(new XmpProfile(Encoding.UTF8.GetBytes("""
            <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"><photoshop:Credit>&b;</photoshop:Credit></rdf:Description></rdf:RDF></x:xmpmeta>
            """)))));
        Assert.Equal("", developed.Credit);
    }

    [Fact]
    public async Task Colours_for_printing_become_colours_for_screens()
    {
        await Develop(With(picture => picture.ColorSpace = ColorSpace.CMYK));
        foreach (var name in new[] { "480.webp", "480.jpg" })
        {
            using var made = Opened(name);
            Assert.Equal(ColorSpace.sRGB, made.ColorSpace);
        }
    }

    [Fact]
    public async Task What_is_transparent_is_white_in_a_JPEG()
    {
        using var clear = new MagickImage(MagickColors.Transparent, 600, 400);
        await Develop(clear.ToByteArray(MagickFormat.Png));
        using var made = Opened("480.jpg");
        using var pixels = made.GetPixels();
        Assert.All(pixels.GetValue(100, 100)!, channel => Assert.True(channel > 250));
    }

    [Fact]
    public async Task What_hides_behind_a_picture_is_left_behind()
    {
        await Develop([.. SampleFiles.Of(MagickFormat.Jpeg), .. "PK\u0003\u0004<script>alert(1)</script>"u8]);
        Assert.DoesNotContain("script", Encoding.Latin1.GetString(Made("1200.jpg")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MagickFormat.Jpeg)]
    [InlineData(MagickFormat.Png)]
    [InlineData(MagickFormat.WebP)]
    [InlineData(MagickFormat.Avif)]
    public async Task A_file_that_breaks_off_is_refused(MagickFormat format)
    {
        var whole = SampleFiles.Of(format);
        foreach (var share in new[] { 0.02, 0.5, 0.9 })
        {
            var refusal = await Refused(whole[..Math.Max(64, (int)(whole.Length * share))]);
            Assert.True(refusal.StartsWith("The picture cannot be decoded: ", StringComparison.Ordinal) || refusal.StartsWith("The picture breaks off", StringComparison.Ordinal), refusal);
        }
    }

    [Fact]
    public async Task Moving_pictures_are_refused()
    {
        Assert.StartsWith("Moving pictures", await Refused(SampleFiles.Moving(MagickFormat.WebP)), StringComparison.Ordinal);
        Assert.StartsWith("Moving pictures", await Refused(SampleFiles.PngWith("acTL"u8, [0, 0, 0, 2, 0, 0, 0, 0])), StringComparison.Ordinal);
        var sequence = SampleFiles.Of(MagickFormat.Avif, 64, 64);
        "avis"u8.CopyTo(sequence.AsSpan(8));
        Assert.StartsWith("Moving pictures", await Refused(sequence), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60_000, 60_000)]
    [InlineData(10_000, 5_001)]
    [InlineData(16_001, 10)]
    public async Task Too_many_pixels_are_refused_before_they_are_decoded(int width, int height)
    {
        var refusal = await Refused(SampleFiles.PngThatClaims(width, height));
        Assert.Contains("50 megapixels", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_only_begin_like_a_picture_are_refused()
    {
        var random = new Random(4);
        foreach (var format in new[] { MagickFormat.Jpeg, MagickFormat.Png, MagickFormat.Avif }) // noise in a WebP is a picture of noise
        {
            var file = SampleFiles.Of(format, 64, 64);
            random.NextBytes(file.AsSpan(PictureFormat.Head));
            Assert.StartsWith("The picture cannot be decoded: ", await Refused(file), StringComparison.Ordinal);
        }

        Assert.StartsWith("The picture cannot be decoded: ", await Refused([0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8, .. SampleFiles.Svg]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MagickFormat.Jpeg)]
    [InlineData(MagickFormat.Png)]
    [InlineData(MagickFormat.WebP)]
    [InlineData(MagickFormat.Avif)]
    public async Task Whatever_is_done_to_a_file_its_decoder_survives(MagickFormat format)
    {
        var (random, whole) = (new Random(7), SampleFiles.Of(format, 200, 100));
        for (var attempt = 0; attempt < 4; attempt++)
        {
            var file = whole.ToArray();
            for (var i = 0; i < 20; i++)
            {
                file[random.Next(PictureFormat.Head, file.Length)] = (byte)random.Next(256);
            }

            try
            {
                await Develop(file);
            }
            catch (InvalidFieldsException refusal)
            {
                Assert.NotEqual("The picture cannot be decoded.", Assert.Single(refusal.Errors["body"])); // that would be its end
            }
        }
    }
}
