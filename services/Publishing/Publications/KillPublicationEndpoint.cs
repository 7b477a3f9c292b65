using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Publications;

public static class KillPublicationEndpoint
{
    /// <param name="Reason">For the newsroom.</param>
    /// <param name="Notice">What readers find in the article's place.</param>
    public sealed record Request(string Reason, string Notice);

    public static void MapKillPublication(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/{articleId:guid}/kill", Handle)
            .RequireAuthorization(policy => policy.RequireRole(Roles.Publisher, Roles.Administrator)).WithName("KillPublication")
            .Produces<PublicationView>();

    static Task<IResult> Handle(
        Guid articleId, Request request, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var command = new KillPublication(
            Sentence.Required("reason", request.Reason), Sentence.Required("notice", request.Notice), subject.Id, clock.GetUtcNow());
        return write.Decide<Publication>(
            articleId, publication => PublicationDecider.Decide(command, publication), PublicationView.Of, ct);
    }
}
