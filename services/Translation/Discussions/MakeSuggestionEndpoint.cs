using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using Marten;

namespace ChasPravdy.Translation.Discussions;

public static class MakeSuggestionEndpoint
{
    /// <param name="Key">The segment's key.</param>
    /// <param name="Text">A translation, as the task itself would take it.</param>
    public sealed record Request(string Key, string Text);

    public static void MapMakeSuggestion(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/suggestions", Handle).WithName("MakeSuggestion").Produces<Suggestion>(StatusCodes.Status201Created);

    static async Task<IResult> Handle(
        Guid articleId, string language, Request request, Subject subject, TimeProvider clock, IQuerySession query, WritePath write,
        CancellationToken ct)
    {
        if (SegmentTexts.Problem(request.Key, request.Text) is { } problem)
            throw new InvalidFieldsException("text", problem);
        var task = await DiscussedTask.Load(query, articleId, language, ct);
        task.RequireUncancelled();
        task.RequireSegment(request.Key);
        var now = clock.GetUtcNow();
        var command = new MakeSuggestion(
            articleId, language, Guid.CreateVersion7(now), request.Key, request.Text, subject.Id, subject.Name, now, task.ClaimedBy);
        return await write.Start<Discussion>(
            Discussion.IdOf(articleId, language),
            $"/api/translations/{articleId}/{language}/suggestions?key={Uri.EscapeDataString(command.Key)}",
            discussion => DiscussionDecider.Decide(command, discussion),
            discussion => discussion.Suggestion(command.Suggestion),
            ct);
    }
}
