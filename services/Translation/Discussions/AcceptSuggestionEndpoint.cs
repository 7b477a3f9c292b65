using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using Marten;

namespace ChasPravdy.Translation.Discussions;

public static class AcceptSuggestionEndpoint
{
    public sealed record Request(int Epoch);

    public static void MapAcceptSuggestion(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/suggestions/{id:guid}/acceptance", Handle).RequireAuthorization(Roles.Translator).WithName("AcceptSuggestion")
            .Produces<TaskView>();

    /// <summary>The holder takes the suggestion over: its text is saved with its author's name, in the same transaction.</summary>
    static async Task<IResult> Handle(
        Guid articleId, string language, Guid id, Request request, Subject subject, ClaimLease lease, TimeProvider clock, IQuerySession query,
        WritePath write, CancellationToken ct)
    {
        subject.RequireTranslator(language);
        await DiscussedTask.Load(query, articleId, language, ct);
        var discussion = await query.LoadAsync<Discussion>(Discussion.IdOf(articleId, language), ct) ?? Discussion.Initial(Guid.Empty);
        var suggestion = discussion.Suggestion(id);
        var now = clock.GetUtcNow();
        var accept = new AcceptSuggestion(articleId, language, id, subject.Id, now);
        var save = new SaveSegments(
            subject.Id, request.Epoch, now, lease.Length,
            [new(suggestion.Key, suggestion.Text, Origin.Human, SuggestedBy: suggestion.By)]);
        return await write.DecideTogether<TranslationTask>(
            TranslationTask.IdOf(articleId, language),
            task => suggestion.State == SuggestionState.Open ? Save(save, task) : [],
            unit => unit.Decide<Discussion>(Discussion.IdOf(articleId, language), current => DiscussionDecider.Decide(accept, current)),
            TaskView.Of,
            ct);
    }

    static IReadOnlyList<TaskEvent> Save(SaveSegments command, TranslationTask task) =>
        task.Segments().Any(segment => segment.Key == command.Segments[0].Key)
            ? TranslationTaskDecider.Decide(command, task)
            : throw new RuleBrokenException("The source no longer has the sentence that this suggestion translates.");
}
