using ChasPravdy.Platform;

namespace ChasPravdy.Drafting.Articles;

public static class DraftArticleEndpoint
{
    public static void MapDraftArticle(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/", Handle).RequireAuthorization(Roles.Author).WithName("DraftArticle")
            .Produces<ArticleView>(StatusCodes.Status201Created);

    static Task<IResult> Handle(ArticleTextRequest request, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var command = new DraftArticle(request.Read(), subject.Id, now);
        return write.Start<Article>(id, $"/api/articles/{id}", article => ArticleDecider.Decide(command, article), ArticleView.Of, ct);
    }
}
