using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Publications;

public static class WithdrawEditionsEndpoint
{
    /// <param name="Languages">Which editions go.</param>
    /// <param name="Reason">For the newsroom; readers never see it.</param>
    public sealed record Request(IReadOnlyList<string> Languages, string Reason);

    public static void MapWithdrawEditions(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/{articleId:guid}/withdrawal", Handle).RequireAuthorization(Roles.Publisher).WithName("WithdrawEditions")
            .Produces<PublicationView>();

    static Task<IResult> Handle(
        Guid articleId, Request request, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var errors = new FieldErrors();
        var languages = NamedLanguages.Read(request.Languages, errors);
        errors.ThrowIfAny();
        var command = new WithdrawEditions(languages, Sentence.Required("reason", request.Reason), subject.Id, clock.GetUtcNow());
        return write.Decide<Publication>(
            articleId, publication => PublicationDecider.Decide(command, publication), PublicationView.Of, ct);
    }
}
