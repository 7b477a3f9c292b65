using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Drafting.Media;

public static class WithdrawPictureEndpoint
{
    public sealed record Request(string Reason);

    public static void MapWithdrawPicture(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/{id:guid}/withdrawal", Handle)
            .RequireAuthorization(policy => policy.RequireRole(Roles.Editor, Roles.Publisher))
            .WithName("WithdrawPicture").Produces<PictureView>()
            .WithSummary("Takes a picture away for good, such as when its rights are in doubt: the site answers 410 in its place.");

    static async Task<IResult> Handle(
        Guid id, Request request, Subject subject, TimeProvider clock, PictureFiles files, IQuerySession query, WritePath write, CancellationToken ct)
    {
        var command = new WithdrawPicture(Sentence.Required("reason", request.Reason), subject.Id, clock.GetUtcNow());
        var answer = await write.Decide<Picture>(id, picture => PictureDecider.Decide(command, picture), PictureView.Of, ct);
        // Also when it was withdrawn before: whoever withdraws again finishes what a lost storage or process left.
        if (await query.LoadAsync<Picture>(id, ct) is { } picture)
        {
            await files.Withdraw(id, picture.Width, ct);
        }

        return answer;
    }
}
