using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Publications;

public static class SetEmbargoEndpoint
{
    /// <param name="Until">Nothing of the article is published before this instant: RFC 3339 with an offset, or a time and Europe/Kyiv.</param>
    public sealed record Request(string Until);

    public static void MapSetEmbargo(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/{articleId:guid}/embargo", Handle).RequireAuthorization(Roles.Publisher).WithName("SetEmbargo")
            .WithSummary("Forbids publishing before an instant, or moves it").Produces<PublicationView>();

    static Task<IResult> Handle(
        Guid articleId, Request request, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var errors = new FieldErrors();
        var until = ReleaseTime.Read("until", request.Until, now, errors);
        errors.ThrowIfAny();
        var command = new SetEmbargo(until!.Value, subject.Id, now);
        return write.Decide<Publication>(
            articleId, publication => PublicationDecider.Decide(command, publication), PublicationView.Of, ct);
    }
}
