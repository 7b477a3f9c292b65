using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Drafting.Media;

public static class ListPicturesEndpoint
{
    const int PageSize = 50;

    public static void MapListPictures(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", Handle).WithName("ListPictures").Produces<Page<PictureView>>()
            .WithSummary("The newest first; q looks in credits, mine asks for one's own.");

    static async Task<IResult> Handle(
        IQuerySession query, Subject subject, CancellationToken ct, string? q = null, bool mine = false, string? cursor = null)
    {
        var pictures = query.Query<Picture>().AsQueryable();
        if (!string.IsNullOrWhiteSpace(q))
        {
            pictures = pictures.Where(picture => picture.Credit.Contains(q, StringComparison.OrdinalIgnoreCase));
        }

        if (mine)
        {
            pictures = pictures.Where(picture => picture.UploadedBy == subject.Id);
        }

        if (Cursor.Decode<UploadPlace>(cursor) is { } place)
        {
            pictures = pictures.Where(picture =>
                picture.UploadedAt < place.At || (picture.UploadedAt == place.At && picture.Id < place.Id));
        }

        var found = await pictures.OrderByDescending(picture => picture.UploadedAt).ThenByDescending(picture => picture.Id)
            .Take(PageSize + 1).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(
            [.. found.Select(PictureView.Of)], PageSize, picture => new UploadPlace(picture.UploadedAt, picture.Id).ToString()));
    }
}
