using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Discussions;

public static class ReopenCommentEndpoint
{
    public static void MapReopenComment(this IEndpointRouteBuilder routes) =>
        routes.MapDelete("/comments/{id:guid}/resolution", Handle).WithName("ReopenComment").Produces<Comment>();

    static Task<IResult> Handle(
        Guid articleId, string language, Guid id, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var command = new ReopenComment(articleId, language, id, subject.Id, clock.GetUtcNow());
        return write.Decide<Discussion>(
            Discussion.IdOf(articleId, language), discussion => DiscussionDecider.Decide(command, discussion), discussion => discussion.Comment(id), ct);
    }
}
