using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

public static class WithdrawDismissalEndpoint
{
    public static void MapWithdrawDismissal(this IEndpointRouteBuilder routes) =>
        routes.MapDelete("/checks/dismissal", Handle).RequireAuthorization(Roles.Translator).WithName("WithdrawDismissal").Produces<TaskView>();

    static Task<IResult> Handle(
        Guid articleId, string language, int epoch, string key, string check, Subject subject, TimeProvider clock, WritePath write,
        CancellationToken ct)
    {
        subject.RequireTranslator(language);
        CheckName.Require(check);
        var command = new WithdrawDismissal(subject.Id, epoch, clock.GetUtcNow(), key, check);
        return write.Decide<TranslationTask>(
            TranslationTask.IdOf(articleId, language), task => TranslationTaskDecider.Decide(command, task), TaskView.Of, ct);
    }
}
