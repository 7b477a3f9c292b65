using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

public static class SetDeadlineEndpoint
{
    /// <param name="At">An instant with its offset (RFC 3339), not in the past.</param>
    public sealed record Request(string At);

    public static void MapSetDeadline(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/deadline", Handle).RequireAuthorization(Roles.Editor).WithName("SetDeadline").Produces<TaskView>();

    static Task<IResult> Handle(
        Guid articleId, string language, Request request, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var errors = new FieldErrors();
        var due = Instants.Read("at", request.At, errors);
        errors.Require(due is null || due > clock.GetUtcNow(), "at", $"{request.At} is in the past.");
        errors.ThrowIfAny();
        var command = new SetDeadline(due!.Value.Storable(), subject.Id);
        return write.Decide<TranslationTask>(
            TranslationTask.IdOf(articleId, language), task => TranslationTaskDecider.Decide(command, task), TaskView.Of, ct);
    }
}
