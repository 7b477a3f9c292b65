using System.Text.Json;
using ImageMagick;
using ImageMagick.Configuration;

namespace ChasPravdy.Drafting.Media;

/// <summary>What came of a picture: its upright size and the credit that its file named, or why it cannot be taken.</summary>
public sealed record Developed(int Width, int Height, string Credit, string? Problem = null);

/// <summary>
/// Decodes one picture and makes all its sizes; a process of its own does it (<see cref="Darkroom"/>), since a decoder is a large
/// program in C that works on bytes from anywhere. It says the outcome as a line of JSON.
/// </summary>
public static class Development
{
    /// <summary>The first argument of that process; the file, its format and the folder for the sizes follow.</summary>
    public const string Verb = "develop";

    public const int MostPixels = 50_000_000, LongestSide = 16_000;

    const uint WebpQuality = 78, JpegQuality = 82;

    // Nothing but the four formats, no file named by a picture, no program of the system's.
    const string Policy = """
        <policymap>
          <policy domain="delegate" rights="none" pattern="*" />
          <policy domain="filter" rights="none" pattern="*" />
          <policy domain="path" rights="none" pattern="@*" />
          <policy domain="coder" rights="none" pattern="*" />
          <policy domain="coder" rights="read|write" pattern="{JPEG,JPG,PNG,WEBP,AVIF}" />
        </policymap>
        """;

    public static int Run(string file, string format, string folder)
    {
        var configuration = ConfigurationFiles.Default;
        configuration.Policy.Data = Policy;
        MagickNET.Initialize(configuration, Directory.CreateDirectory(Path.Combine(folder, "configuration")).FullName);
        ResourceLimits.Memory = ResourceLimits.MaxMemoryRequest = 1024UL * 1024 * 1024;
        ResourceLimits.Disk = 0;
        ResourceLimits.Thread = 1;
        Developed outcome;
        try
        {
            outcome = Develop(file, Enum.Parse<MagickFormat>(format, ignoreCase: true), folder);
        }
        catch (MagickException exception)
        {
            outcome = Refused($"The picture cannot be decoded: {exception.Message.Split(['`', '@'])[0].Trim()}.");
        }

        Console.WriteLine(JsonSerializer.Serialize(outcome));
        return 0;
    }

    static Developed Develop(string file, MagickFormat format, string folder)
    {
        var settings = new MagickReadSettings { Format = format, FrameIndex = 0, FrameCount = 1 };
        if (Animation.IsIn(File.ReadAllBytes(file), format))
        {
            return Refused("Moving pictures are not taken. Send a single frame.");
        }

        using var picture = new MagickImage();
        picture.Ping(file, settings); // what the header says, before a single pixel is decoded
        if ((long)picture.Width * picture.Height > MostPixels || Math.Max(picture.Width, picture.Height) > LongestSide)
        {
            return Refused(
                $"The picture has {picture.Width:N0} × {picture.Height:N0} pixels. It may have {MostPixels / 1_000_000} megapixels and sides of {LongestSide:N0} pixels at most.");
        }

        var isBroken = false;
        picture.Warning += (_, warning) => isBroken |= warning.Message.Contains("premature end", StringComparison.OrdinalIgnoreCase);
        picture.Read(file, settings);
        if (isBroken)
        {
            return Refused("The picture breaks off: its file is not complete.");
        }

        var credit = EmbeddedCredit.Of(picture);
        Normalize(picture);
        var outcome = new Developed((int)picture.Width, (int)picture.Height, credit);
        MakeSizes(picture, outcome, folder);
        return outcome;
    }

    static void Normalize(MagickImage picture)
    {
        picture.AutoOrient();
        picture.TransformColorSpace(ColorProfiles.SRGB);
        picture.ColorSpace = ColorSpace.sRGB; // also where the file has no profile, as many CMYK files have none
        picture.Strip();
        picture.ResetPage();
    }

    // From the largest down, each made of the one before.
    static void MakeSizes(MagickImage picture, Developed outcome, string folder)
    {
        EmbeddedCredit.Put(outcome.Credit, picture);
        foreach (var width in Contracts.PlacedPicture.WidthsOf(outcome.Width).Reverse())
        {
            if (width < picture.Width)
            {
                picture.Resize(new MagickGeometry(
                    (uint)width, (uint)Contracts.PlacedPicture.HeightAt(width, outcome.Width, outcome.Height))
                { IgnoreAspectRatio = true });
            }

            picture.Quality = WebpQuality;
            picture.Write(Path.Combine(folder, $"{width}.webp"), MagickFormat.WebP);
            using var opaque = picture.Clone();
            opaque.BackgroundColor = MagickColors.White;
            opaque.Alpha(AlphaAction.Remove);
            opaque.Quality = JpegQuality;
            opaque.Settings.Interlace = Interlace.Plane;
            opaque.Write(Path.Combine(folder, $"{width}.jpg"), MagickFormat.Jpeg);
        }
    }

    static Developed Refused(string problem) => new(0, 0, "", problem);
}
