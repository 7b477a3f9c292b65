using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Publications;

public static class CancelScheduleEndpoint
{
    public static void MapCancelSchedule(this IEndpointRouteBuilder routes) =>
        routes.MapDelete("/{articleId:guid}/schedule", Handle).RequireAuthorization(Roles.Publisher).WithName("CancelSchedule")
            .Produces<PublicationView>();

    static Task<IResult> Handle(Guid articleId, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var command = new CancelSchedule(subject.Id, clock.GetUtcNow());
        return write.Decide<Publication>(
            articleId, publication => PublicationDecider.Decide(command, publication), PublicationView.Of, ct);
    }
}
