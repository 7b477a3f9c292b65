using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

public static class TakeAwayTaskEndpoint
{
    public static void MapTakeAwayTask(this IEndpointRouteBuilder routes) =>
        routes.MapDelete("/assignment", Handle).RequireAuthorization(Roles.Editor).WithName("TakeAwayTranslation").Produces<TaskView>();

    static Task<IResult> Handle(
        Guid articleId, string language, Subject subject, WritePath write, CancellationToken ct, string? reason = null)
    {
        var command = new TakeAwayTask(subject.Id, reason is null ? null : Sentence.Required("reason", reason));
        return write.Decide<TranslationTask>(
            TranslationTask.IdOf(articleId, language), task => TranslationTaskDecider.Decide(command, task), TaskView.Of, ct);
    }
}
