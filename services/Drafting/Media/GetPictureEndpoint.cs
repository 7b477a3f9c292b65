using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Drafting.Media;

public static class GetPictureEndpoint
{
    public static void MapGetPicture(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{id:guid}", Handle).WithName("GetPicture").Produces<PictureView>();

    static async Task<IResult> Handle(Guid id, IQuerySession query, CancellationToken ct)
    {
        var picture = await query.LoadAsync<Picture>(id, ct) ?? throw NotFoundException.For<Picture>();
        return Answers.Resource(PictureView.Of(picture), picture.Version);
    }
}
