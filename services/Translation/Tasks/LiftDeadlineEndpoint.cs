using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

public static class LiftDeadlineEndpoint
{
    public static void MapLiftDeadline(this IEndpointRouteBuilder routes) =>
        routes.MapDelete("/deadline", Handle).RequireAuthorization(Roles.Editor).WithName("LiftDeadline").Produces<TaskView>();

    static Task<IResult> Handle(Guid articleId, string language, Subject subject, WritePath write, CancellationToken ct)
    {
        var command = new LiftDeadline(subject.Id);
        return write.Decide<TranslationTask>(
            TranslationTask.IdOf(articleId, language), task => TranslationTaskDecider.Decide(command, task), TaskView.Of, ct);
    }
}
