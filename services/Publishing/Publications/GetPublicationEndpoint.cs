using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Publishing.Publications;

public static class GetPublicationEndpoint
{
    public static void MapGetPublication(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{articleId:guid}", Handle).WithName("GetPublication").Produces<PublicationView>();

    static async Task<IResult> Handle(Guid articleId, IQuerySession query, CancellationToken ct)
    {
        var publication = await query.LoadAsync<Publication>(articleId, ct) ?? throw NotFoundException.For<Publication>();
        return Answers.Resource(PublicationView.Of(publication), publication.Version);
    }
}
