using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

public static class SubmitTranslationEndpoint
{
    public sealed record Request(int Epoch);

    public static void MapSubmitTranslation(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/submission", Handle).RequireAuthorization(Roles.Translator).WithName("SubmitTranslation").Produces<TaskView>();

    static async Task<IResult> Handle(
        Guid articleId, string language, Request request, Subject subject, TimeProvider clock, TaskTerms glossary, WritePath write,
        CancellationToken ct)
    {
        subject.RequireTranslator(language);
        var command = new SubmitTranslation(subject.Id, request.Epoch, clock.GetUtcNow(), await glossary.Of(articleId, language, ct));
        return await write.Decide<TranslationTask>(
            TranslationTask.IdOf(articleId, language), task => TranslationTaskDecider.Decide(command, task), TaskView.Of, ct);
    }
}
