using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

public static class ReleaseClaimEndpoint
{
    public static void MapReleaseClaim(this IEndpointRouteBuilder routes) =>
        routes.MapDelete("/claim", Handle).RequireAuthorization(Roles.Translator).WithName("ReleaseClaim").Produces<TaskView>();

    static Task<IResult> Handle(
        Guid articleId, string language, int epoch, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        subject.RequireTranslator(language);
        var command = new ReleaseClaim(subject.Id, epoch, clock.GetUtcNow());
        return write.Decide<TranslationTask>(
            TranslationTask.IdOf(articleId, language), task => TranslationTaskDecider.Decide(command, task), TaskView.Of, ct);
    }
}
