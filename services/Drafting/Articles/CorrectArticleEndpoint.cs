using ChasPravdy.Platform;

namespace ChasPravdy.Drafting.Articles;

public static class CorrectArticleEndpoint
{
    /// <param name="Note">The public note, in the source language.</param>
    public sealed record Request(string Note);

    public static void MapCorrectArticle(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/{id:guid}/correction", Handle)
            .RequireAuthorization(policy => policy.RequireRole(Roles.Editor, Roles.Author)).WithName("CorrectArticle")
            .Produces<ArticleView>();

    static Task<IResult> Handle(Guid id, Request request, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var command = new CorrectArticle(Sentence.Required("note", request.Note), subject.Id, clock.GetUtcNow());
        return write.Decide<Article>(id, article => ArticleDecider.Decide(command, article), ArticleView.Of, ct);
    }
}
