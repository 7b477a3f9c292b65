using ChasPravdy.Platform;

namespace ChasPravdy.Drafting.Articles;

public static class SaveArticleEndpoint
{
    public static void MapSaveArticle(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/{id:guid}", Handle).RequireAuthorization(Roles.Author).RequireIfMatch().WithName("SaveArticle")
            .Produces<ArticleView>();

    static Task<IResult> Handle(
        Guid id, ArticleTextRequest request, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var command = new SaveArticle(request.Read(), subject.Id, clock.GetUtcNow());
        return write.Decide<Article>(id, article => ArticleDecider.Decide(command, article), ArticleView.Of, ct);
    }
}
