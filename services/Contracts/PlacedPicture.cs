namespace ChasPravdy.Contracts;

/// <summary>A picture as it stands in a text: what the newsroom knew of it when the text was saved.</summary>
/// <param name="Id">The picture; Site shows it at <see cref="Path"/>.</param>
/// <param name="Width">In pixels, upright.</param>
/// <param name="Height">In pixels, upright.</param>
/// <param name="Alt">What it shows, in the text's language, for those who do not see it: one line of plain text, never blank.</param>
/// <param name="Credit">Whose it is, as it must be named beside it; may be empty.</param>
public sealed record PlacedPicture(Guid Id, int Width, int Height, string Alt, string Credit)
{
    static readonly int[] Standard = [480, 960, 1600, 2400];

    /// <summary>The widths in pixels in which a picture of this width is kept, the smallest first: none is larger than the original.</summary>
    public static IReadOnlyList<int> WidthsOf(int width) =>
        [.. Standard.Where(standard => standard < width), .. width <= Standard[^1] ? [width] : Array.Empty<int>()];

    /// <summary>The height at one of its widths.</summary>
    public static int HeightAt(int width, int originalWidth, int originalHeight) =>
        Math.Max(1, (int)Math.Round((double)originalHeight * width / originalWidth));

    /// <summary>Where Site shows a picture at one of its widths: <c>webp</c> or <c>jpg</c>.</summary>
    public static string Path(Guid id, int width, string format) => $"/media/{id}/{width}.{format}";

    /// <summary>Its key in the object storage that Drafting fills and Site reads.</summary>
    public static string Key(Guid id, int width, string format) => $"pictures/{id}/{width}.{format}";

    /// <summary>The key of the mark that a withdrawn picture leaves.</summary>
    public static string WithdrawnKey(Guid id) => $"pictures/{id}/withdrawn";
}
