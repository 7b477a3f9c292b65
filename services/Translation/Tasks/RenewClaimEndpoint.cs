using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

public static class RenewClaimEndpoint
{
    public sealed record Request(int Epoch);

    public static void MapRenewClaim(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/claim", Handle).RequireAuthorization(Roles.Translator).WithName("RenewClaim").Produces<TaskView>();

    static Task<IResult> Handle(
        Guid articleId, string language, Request request, Subject subject, ClaimLease lease, TimeProvider clock, WritePath write,
        CancellationToken ct)
    {
        subject.RequireTranslator(language);
        var command = new RenewClaim(subject.Id, request.Epoch, clock.GetUtcNow(), lease.Length);
        return write.Decide<TranslationTask>(
            TranslationTask.IdOf(articleId, language), task => TranslationTaskDecider.Decide(command, task), TaskView.Of, ct);
    }
}
