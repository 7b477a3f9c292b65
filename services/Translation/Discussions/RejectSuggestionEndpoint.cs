using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using Marten;

namespace ChasPravdy.Translation.Discussions;

public static class RejectSuggestionEndpoint
{
    public sealed record Request(int Epoch, string Reason);

    public static void MapRejectSuggestion(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/suggestions/{id:guid}/rejection", Handle).RequireAuthorization(Roles.Translator).WithName("RejectSuggestion")
            .Produces<Suggestion>();

    static async Task<IResult> Handle(
        Guid articleId, string language, Guid id, Request request, Subject subject, TimeProvider clock, IQuerySession query, WritePath write,
        CancellationToken ct)
    {
        subject.RequireTranslator(language);
        var (reason, now) = (Sentence.Required("reason", request.Reason), clock.GetUtcNow());
        var task = await DiscussedTask.Load(query, articleId, language, ct);
        TranslationTaskDecider.RequireHolder(subject.Id, request.Epoch, now, task);
        var command = new RejectSuggestion(articleId, language, id, subject.Id, now, reason);
        return await write.Decide<Discussion>(
            Discussion.IdOf(articleId, language),
            discussion => DiscussionDecider.Decide(command, discussion),
            discussion => discussion.Suggestion(id),
            ct);
    }
}
