using ChasPravdy.Contracts;

namespace ChasPravdy.Drafting.Media;

/// <summary>A picture as the API gives it.</summary>
/// <param name="Id">What a text names it by.</param>
/// <param name="Version">Its stream's.</param>
/// <param name="Markdown">How a text places it; the words are the author's to put in.</param>
/// <param name="Format">What was uploaded: jpeg, png, webp or avif.</param>
/// <param name="Width">In pixels, upright.</param>
/// <param name="Height">In pixels, upright.</param>
/// <param name="Credit">Whose it is; empty while nobody said.</param>
/// <param name="Sizes">Where the site shows it, the smallest first; empty once it is withdrawn.</param>
/// <param name="UploadedBy">The subject id.</param>
/// <param name="UploadedAt">UTC.</param>
/// <param name="Withdrawn">Why nobody may see it any more; otherwise null.</param>
public sealed record PictureView(
    Guid Id,
    long Version,
    string Markdown,
    string Format,
    int Width,
    int Height,
    string Credit,
    IReadOnlyList<PictureSize> Sizes,
    string UploadedBy,
    DateTimeOffset UploadedAt,
    string? Withdrawn)
{
    public static PictureView Of(Picture picture) => new(
        picture.Id,
        picture.Version,
        $"![What it shows](media:{picture.Id} \"A caption\")",
        picture.Format,
        picture.Width,
        picture.Height,
        picture.Credit,
        picture.Withdrawn is null ? [.. PlacedPicture.WidthsOf(picture.Width).Select(width => SizeOf(picture, width))] : [],
        picture.UploadedBy,
        picture.UploadedAt,
        picture.Withdrawn);

    static PictureSize SizeOf(Picture picture, int width) => new(
        width,
        PlacedPicture.HeightAt(width, picture.Width, picture.Height),
        PlacedPicture.Path(picture.Id, width, "webp"),
        PlacedPicture.Path(picture.Id, width, "jpg"));
}

/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Webp">Its path on the site.</param>
/// <param name="Jpeg">Its path on the site, for readers without WebP.</param>
public sealed record PictureSize(int Width, int Height, string Webp, string Jpeg);
