using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

public static class DismissCheckEndpoint
{
    /// <param name="Epoch">The claim's.</param>
    /// <param name="Key">The segment.</param>
    /// <param name="Check">What found something there, such as numbers.</param>
    /// <param name="Reason">Why it stands. It holds until the source or the translation changes.</param>
    public sealed record Request(int Epoch, string Key, string Check, string Reason);

    public static void MapDismissCheck(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/checks/dismissal", Handle).RequireAuthorization(Roles.Translator).WithName("DismissCheck").Produces<TaskView>();

    static async Task<IResult> Handle(
        Guid articleId, string language, Request request, Subject subject, TimeProvider clock, TaskTerms glossary, WritePath write,
        CancellationToken ct)
    {
        subject.RequireTranslator(language);
        CheckName.Require(request.Check);
        var reason = Sentence.Required("reason", request.Reason);
        var terms = await glossary.Of(articleId, language, ct);
        var command = new DismissCheck(subject.Id, request.Epoch, clock.GetUtcNow(), request.Key, request.Check, reason, terms);
        return await write.Decide<TranslationTask>(
            TranslationTask.IdOf(articleId, language), task => TranslationTaskDecider.Decide(command, task), TaskView.Of, ct);
    }
}
