using ChasPravdy.Drafting.Media;
using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Drafting.Articles;

public static class DraftArticleEndpoint
{
    public static void MapDraftArticle(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/", Handle).RequireAuthorization(Roles.Author).WithName("DraftArticle")
            .Produces<ArticleView>(StatusCodes.Status201Created);

    static async Task<IResult> Handle(
        ArticleTextRequest request, Subject subject, TimeProvider clock, IQuerySession query, WritePath write, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var command = new DraftArticle(request.Read(await NamedPictures.In(request.Body, query, ct)), subject.Id, now);
        return await write.Start<Article>(id, $"/api/articles/{id}", article => ArticleDecider.Decide(command, article), ArticleView.Of, ct);
    }
}
