using System.Globalization;
using ChasPravdy.Contracts;
using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Media;

/// <summary>A picture on a page. Its size is said beforehand, so that nothing moves when it arrives.</summary>
static class Figure
{
    // The column is 68 characters wide; on a phone it is the window without its margins.
    const string Sizes = "(min-width: 46rem) 44rem, calc(100vw - 2.5rem)";

    const int Fallback = 960;

    /// <param name="block">An image.</param>
    /// <param name="isFirst">True for the first of a page, which readers see at once.</param>
    /// <param name="origin">What its addresses begin with; nothing on the site's own pages.</param>
    public static Html Of(Block block, bool isFirst, string origin)
    {
        var html = new Html().Add("<figure>\n");
        if (block.Picture is { } picture)
        {
            html.Add($"""
                <picture>
                <source type="image/webp" srcset="{SourceSet(picture, "webp", origin)}" sizes="{Sizes}">
                <img src="{origin}{FallbackOf(picture)}" srcset="{SourceSet(picture, "jpg", origin)}" sizes="{Sizes}" width="{picture.Width}" height="{picture.Height}" alt="{picture.Alt}"{Loading(isFirst)} decoding="async">
                </picture>

                """);
        }

        return html.Add($"{Caption(block)}</figure>\n");
    }

    static Html? Caption(Block block)
    {
        var credit = block.Picture?.Credit ?? "";
        // Older texts show pictures from elsewhere: a page asks nobody but us, so it leads there instead.
        var elsewhere = block.Picture is null ? SafeLink.Of(block.Url) : null;
        if (block.Text.Length == 0 && credit.Length == 0 && elsewhere is null)
        {
            return null;
        }

        var html = new Html().Add($"<figcaption>{InlineMarkdown.ToHtml(block.Text)}");
        if (credit.Length > 0)
        {
            html.Add($" <span class=\"credit\">{credit}</span>");
        }

        if (elsewhere is not null)
        {
            html.Add($" <a href=\"{elsewhere}\" rel=\"nofollow noopener\">{new Uri(elsewhere).Host}</a>");
        }

        return html.Add("</figcaption>\n");
    }

    static Html Loading(bool isFirst) => isFirst ? new Html().Add(" fetchpriority=\"high\"") : new Html().Add(" loading=\"lazy\"");

    static string FallbackOf(PlacedPicture picture)
    {
        var widths = PlacedPicture.WidthsOf(picture.Width);
        return PlacedPicture.Path(picture.Id, widths.LastOrDefault(width => width <= Fallback, widths[0]), "jpg");
    }

    static string SourceSet(PlacedPicture picture, string format, string origin) => string.Join(", ", PlacedPicture.WidthsOf(picture.Width)
        .Select(width => string.Create(CultureInfo.InvariantCulture, $"{origin}{PlacedPicture.Path(picture.Id, width, format)} {width}w")));
}
