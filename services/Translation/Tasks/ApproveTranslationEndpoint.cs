using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

public static class ApproveTranslationEndpoint
{
    public sealed record Request(string TextHash);

    public static void MapApproveTranslation(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/approval", Handle).RequireAuthorization(Roles.Reviewer).WithName("ApproveTranslation").Produces<TaskView>();

    static Task<IResult> Handle(
        Guid articleId, string language, Request request, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        subject.RequireReviewer(language);
        var command = new ApproveTranslation(subject.Id, subject.Name, request.TextHash, clock.GetUtcNow());
        return write.Decide<TranslationTask>(
            TranslationTask.IdOf(articleId, language), task => TranslationTaskDecider.Decide(command, task), TaskView.Of, ct);
    }
}
