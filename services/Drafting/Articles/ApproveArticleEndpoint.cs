using ChasPravdy.Platform;

namespace ChasPravdy.Drafting.Articles;

public static class ApproveArticleEndpoint
{
    public sealed record Request(string TextHash);

    public static void MapApproveArticle(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/{id:guid}/approval", Handle).RequireAuthorization(Roles.Editor).WithName("ApproveArticle")
            .Produces<ArticleView>();

    static Task<IResult> Handle(Guid id, Request request, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var command = new ApproveArticle(request.TextHash, subject.Id, clock.GetUtcNow());
        return write.Decide<Article>(id, article => ArticleDecider.Decide(command, article), ArticleView.Of, ct);
    }
}
