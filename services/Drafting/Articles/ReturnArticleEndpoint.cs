using ChasPravdy.Platform;

namespace ChasPravdy.Drafting.Articles;

public static class ReturnArticleEndpoint
{
    public sealed record Request(string Comment);

    public static void MapReturnArticle(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/{id:guid}/return", Handle).RequireAuthorization(Roles.Editor).WithName("ReturnArticle")
            .Produces<ArticleView>();

    static Task<IResult> Handle(Guid id, Request request, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var command = new ReturnArticle(Sentence.Required("comment", request.Comment), subject.Id, clock.GetUtcNow());
        return write.Decide<Article>(id, article => ArticleDecider.Decide(command, article), ArticleView.Of, ct);
    }
}
