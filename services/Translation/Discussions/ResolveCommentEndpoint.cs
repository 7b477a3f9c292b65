using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Discussions;

public static class ResolveCommentEndpoint
{
    public static void MapResolveComment(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comments/{id:guid}/resolution", Handle).WithName("ResolveComment").Produces<Comment>();

    static Task<IResult> Handle(
        Guid articleId, string language, Guid id, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var command = new ResolveComment(articleId, language, id, subject.Id, clock.GetUtcNow());
        return write.Decide<Discussion>(
            Discussion.IdOf(articleId, language), discussion => DiscussionDecider.Decide(command, discussion), discussion => discussion.Comment(id), ct);
    }
}
