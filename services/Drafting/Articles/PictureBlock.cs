using ChasPravdy.Contracts;
using ChasPravdy.Drafting.Media;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = ChasPravdy.Contracts.Block;

namespace ChasPravdy.Drafting.Articles;

/// <summary>A picture in a text: <c>![what it shows](media:id "A caption")</c>.</summary>
static class PictureBlock
{
    const int LongestAlt = 1_000, LongestCaption = 5_000;

    /// <summary>A sentence about why it cannot stand there, or null.</summary>
    public static string? Problem(LinkInline image, IReadOnlyDictionary<Guid, Picture> pictures)
    {
        if (IdOf(image) is not { } id)
        {
            return $"Only the newsroom's own pictures are shown ({image.Url}): upload the picture and write its address, media: and its id.";
        }

        return pictures.GetValueOrDefault(id) switch
        {
            null => $"There is no picture {id}. Upload it first.",
            { Withdrawn: { } reason } => $"The picture {id} was withdrawn and cannot be shown. The reason: {reason}",
            _ when string.IsNullOrWhiteSpace(Alt(image)) =>
                $"Say what the picture {id} shows, for those who do not see it: ![what it shows](media:{id}).",
            _ when Alt(image).Length > LongestAlt => $"What the picture {id} shows must be said in {LongestAlt:N0} characters.",
            _ when Caption(image).Length > LongestCaption => $"The caption of the picture {id} must not be longer than {LongestCaption:N0} characters.",
            _ => null,
        };
    }

    public static Block? Of(LinkInline image, IReadOnlyDictionary<Guid, Picture> pictures) =>
        IdOf(image) is { } id && pictures.GetValueOrDefault(id) is { } picture
            ? new Block(BlockKind.Image, Caption(image))
            {
                Picture = new PlacedPicture(id, picture.Width, picture.Height, Alt(image), picture.Credit),
            }
            : null;

    public static string Caption(LinkInline image) => image.Title?.Trim() ?? "";

    static Guid? IdOf(LinkInline image) =>
        image.Url is { } url && url.StartsWith(NamedPictures.Scheme, StringComparison.OrdinalIgnoreCase)
        && Guid.TryParseExact(url[NamedPictures.Scheme.Length..], "D", out var id)
            ? id
            : null;

    // What it shows is plain text, whatever marks its author used.
    static string Alt(LinkInline image) => string.Concat(image.Descendants<LeafInline>().Select(leaf => leaf switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    })).Trim();
}
