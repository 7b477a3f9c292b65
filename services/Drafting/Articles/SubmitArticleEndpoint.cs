using ChasPravdy.Platform;

namespace ChasPravdy.Drafting.Articles;

public static class SubmitArticleEndpoint
{
    public static void MapSubmitArticle(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/{id:guid}/submission", Handle).RequireAuthorization(Roles.Author).WithName("SubmitArticle")
            .Produces<ArticleView>();

    static Task<IResult> Handle(Guid id, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var command = new SubmitArticle(subject.Id, clock.GetUtcNow());
        return write.Decide<Article>(id, article => ArticleDecider.Decide(command, article), ArticleView.Of, ct);
    }
}
