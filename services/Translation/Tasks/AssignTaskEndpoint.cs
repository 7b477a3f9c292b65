using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

public static class AssignTaskEndpoint
{
    const int LongestId = 100;

    /// <param name="Translator">A subject id.</param>
    public sealed record Request(string Translator);

    public static void MapAssignTask(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/assignment", Handle).RequireAuthorization(Roles.Editor).WithName("AssignTranslation").Produces<TaskView>();

    static Task<IResult> Handle(
        Guid articleId, string language, Request request, Subject subject, ClaimLease lease, TimeProvider clock, WritePath write,
        CancellationToken ct)
    {
        var errors = new FieldErrors();
        errors.Require(
            request.Translator.Length is > 0 and <= LongestId && !request.Translator.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)),
            "translator",
            "Send the translator's subject id.");
        errors.ThrowIfAny();
        var command = new AssignTask(request.Translator, subject.Id, clock.GetUtcNow(), lease.Length);
        return write.Decide<TranslationTask>(
            TranslationTask.IdOf(articleId, language), task => TranslationTaskDecider.Decide(command, task), TaskView.Of, ct);
    }
}
