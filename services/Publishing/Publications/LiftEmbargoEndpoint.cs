using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Publications;

public static class LiftEmbargoEndpoint
{
    public static void MapLiftEmbargo(this IEndpointRouteBuilder routes) =>
        routes.MapDelete("/{articleId:guid}/embargo", Handle).RequireAuthorization(Roles.Publisher).WithName("LiftEmbargo")
            .WithSummary("Ends an embargo before its time").Produces<PublicationView>();

    static Task<IResult> Handle(Guid articleId, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var command = new LiftEmbargo(subject.Id, clock.GetUtcNow());
        return write.Decide<Publication>(
            articleId, publication => PublicationDecider.Decide(command, publication), PublicationView.Of, ct);
    }
}
