using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

public static class ReturnTranslationEndpoint
{
    public sealed record Request(string Comment);

    public static void MapReturnTranslation(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/return", Handle).RequireAuthorization(Roles.Reviewer).WithName("ReturnTranslation").Produces<TaskView>();

    static Task<IResult> Handle(Guid articleId, string language, Request request, Subject subject, WritePath write, CancellationToken ct)
    {
        subject.RequireReviewer(language);
        var command = new ReturnTranslation(subject.Id, Sentence.Required("comment", request.Comment));
        return write.Decide<TranslationTask>(
            TranslationTask.IdOf(articleId, language), task => TranslationTaskDecider.Decide(command, task), TaskView.Of, ct);
    }
}
