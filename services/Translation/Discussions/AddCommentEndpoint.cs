using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Translation.Discussions;

public static class AddCommentEndpoint
{
    /// <param name="Key">The segment's key.</param>
    /// <param name="Text">What there is to say.</param>
    public sealed record Request(string Key, string Text);

    public static void MapAddComment(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comments", Handle).WithName("AddComment").Produces<Comment>(StatusCodes.Status201Created);

    static async Task<IResult> Handle(
        Guid articleId, string language, Request request, Subject subject, TimeProvider clock, IQuerySession query, WritePath write,
        CancellationToken ct)
    {
        var text = Sentence.Required("text", request.Text);
        var task = await DiscussedTask.Load(query, articleId, language, ct);
        task.RequireSegment(request.Key);
        var now = clock.GetUtcNow();
        var command = new AddComment(
            articleId, language, Guid.CreateVersion7(now), request.Key, text, subject.Id, subject.Name, now, task.ClaimedBy);
        return await write.Start<Discussion>(
            Discussion.IdOf(articleId, language),
            $"/api/translations/{articleId}/{language}/comments?key={Uri.EscapeDataString(command.Key)}",
            discussion => DiscussionDecider.Decide(command, discussion),
            discussion => discussion.Comment(command.Comment),
            ct);
    }
}
