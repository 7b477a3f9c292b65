using ChasPravdy.Drafting.Media;
using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Drafting.Articles;

public static class SaveArticleEndpoint
{
    public static void MapSaveArticle(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/{id:guid}", Handle).RequireAuthorization(Roles.Author).RequireIfMatch().WithName("SaveArticle")
            .Produces<ArticleView>();

    static async Task<IResult> Handle(
        Guid id, ArticleTextRequest request, Subject subject, TimeProvider clock, IQuerySession query, WritePath write,
        CancellationToken ct)
    {
        var command = new SaveArticle(request.Read(await NamedPictures.In(request.Body, query, ct)), subject.Id, clock.GetUtcNow());
        return await write.Decide<Article>(id, article => ArticleDecider.Decide(command, article), ArticleView.Of, ct);
    }
}
