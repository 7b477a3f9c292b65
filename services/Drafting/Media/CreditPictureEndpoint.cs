using ChasPravdy.Platform;

namespace ChasPravdy.Drafting.Media;

public static class CreditPictureEndpoint
{
    public sealed record Request(string Credit);

    public static void MapCreditPicture(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/{id:guid}/credit", Handle)
            .RequireAuthorization(policy => policy.RequireRole(Roles.Author, Roles.Editor))
            .WithName("CreditPicture").Produces<PictureView>()
            .WithSummary("Says whose the picture is. Texts that are saved from now on say so; approved ones never change.");

    static Task<IResult> Handle(Guid id, Request request, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var command = new CreditPicture(CreditLine.Checked(request.Credit), subject.Id, clock.GetUtcNow());
        return write.Decide<Picture>(id, picture => PictureDecider.Decide(command, picture), PictureView.Of, ct);
    }
}
