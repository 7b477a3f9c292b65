using ChasPravdy.Platform;

namespace ChasPravdy.Drafting.Articles;

public static class AbandonArticleEndpoint
{
    public sealed record Request(string Reason);

    public static void MapAbandonArticle(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/{id:guid}/abandonment", Handle)
            .RequireAuthorization(policy => policy.RequireRole(Roles.Editor, Roles.Author)).WithName("AbandonArticle")
            .Produces<ArticleView>();

    static Task<IResult> Handle(Guid id, Request request, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var command = new AbandonArticle(Sentence.Required("reason", request.Reason), subject.Id, clock.GetUtcNow());
        return write.Decide<Article>(id, article => ArticleDecider.Decide(command, article), ArticleView.Of, ct);
    }
}
