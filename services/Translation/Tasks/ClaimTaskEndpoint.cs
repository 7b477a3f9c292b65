using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

public static class ClaimTaskEndpoint
{
    public static void MapClaimTask(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/claim", Handle).RequireAuthorization(Roles.Translator).WithName("ClaimTranslation").Produces<TaskView>();

    static Task<IResult> Handle(
        Guid articleId, string language, Subject subject, ClaimLease lease, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        subject.RequireTranslator(language);
        var command = new ClaimTask(subject.Id, subject.Name, clock.GetUtcNow(), lease.Length);
        return write.Decide<TranslationTask>(
            TranslationTask.IdOf(articleId, language), task => TranslationTaskDecider.Decide(command, task), TaskView.Of, ct);
    }
}
