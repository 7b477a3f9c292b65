using System.Text.Json.Nodes;
using ChasPravdy.Contracts;
using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Media;

/// <summary>What machines read of an edition's pictures.</summary>
static class PictureHead
{
    // Wide enough for every network's preview.
    const int PreviewWidth = 1600;

    /// <summary>Open Graph: the first picture, as a JPEG, which every network reads.</summary>
    public static Html? OpenGraph(EditionText text, Uri origin)
    {
        if (Pictures(text).FirstOrDefault() is not { } picture)
        {
            return null;
        }

        var (address, width, height) = Preview(picture, origin);
        return new Html().Add($"""
            <meta property="og:image" content="{address}">
            <meta property="og:image:type" content="image/jpeg">
            <meta property="og:image:width" content="{width}">
            <meta property="og:image:height" content="{height}">
            <meta property="og:image:alt" content="{picture.Alt}">
            <meta name="twitter:card" content="summary_large_image">

            """);
    }

    /// <summary>schema.org: all pictures; null when there are none.</summary>
    public static JsonArray? Images(EditionText text, Uri origin)
    {
        var images = text.Blocks.Where(block => block.Picture is not null).Select(block => Image(block, block.Picture!, origin)).ToArray<JsonNode?>();
        return images.Length == 0 ? null : new JsonArray(images);
    }

    static JsonObject Image(Block block, PlacedPicture picture, Uri origin)
    {
        var (address, width, height) = Preview(picture, origin);
        var image = new JsonObject { ["@type"] = "ImageObject", ["url"] = address, ["width"] = width, ["height"] = height };
        if (block.Text.Length > 0)
        {
            image["caption"] = InlineMarkdown.ToText(block.Text);
        }

        if (picture.Credit.Length > 0)
        {
            image["creditText"] = picture.Credit;
        }

        return image;
    }

    static IEnumerable<PlacedPicture> Pictures(EditionText text) => text.Blocks.Select(block => block.Picture).OfType<PlacedPicture>();

    static (string Address, int Width, int Height) Preview(PlacedPicture picture, Uri origin)
    {
        var widths = PlacedPicture.WidthsOf(picture.Width);
        var width = widths.LastOrDefault(width => width <= PreviewWidth, widths[0]);
        return (new Uri(origin, PlacedPicture.Path(picture.Id, width, "jpg")).AbsoluteUri, width, PlacedPicture.HeightAt(width, picture.Width, picture.Height));
    }
}
