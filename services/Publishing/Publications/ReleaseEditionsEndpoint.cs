using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Publications;

public static class ReleaseEditionsEndpoint
{
    /// <param name="Languages">Which editions.</param>
    /// <param name="Mode">All of them together or none, or those that are ready.</param>
    /// <param name="At">When, RFC 3339 with an offset; now, when left out.</param>
    /// <param name="Embargo">Nothing of the article is published before this instant.</param>
    /// <param name="Note">For the newsroom and its history; readers never see it.</param>
    /// <param name="PublicNotes">
    /// What readers are told of a change, by language and in it. Without one they find the correction's own note, if it has any.
    /// </param>
    public sealed record Request(
        IReadOnlyList<string> Languages,
        ReleaseMode Mode,
        string? At = null,
        string? Embargo = null,
        string? Note = null,
        IReadOnlyDictionary<string, string>? PublicNotes = null);

    public static void MapReleaseEditions(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/{articleId:guid}/release", Handle).RequireAuthorization(Roles.Publisher).WithName("ReleaseEditions")
            .Produces<PublicationView>().Produces<PublicationView>(StatusCodes.Status202Accepted);

    static Task<IResult> Handle(
        Guid articleId, Request request, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var command = Read(request, subject.Id, clock.GetUtcNow());
        return write.Decide<Publication>(
            articleId,
            publication => PublicationDecider.Decide(command, publication),
            publication => PublicationView.Of(publication) with { NotReady = NotReady(command, publication) },
            publication => publication.Schedule is null ? StatusCodes.Status200OK : StatusCodes.Status202Accepted,
            ct);
    }

    public static ReleaseEditions Read(Request request, string by, DateTimeOffset now)
    {
        var errors = new FieldErrors();
        var languages = NamedLanguages.Read(request.Languages, errors);
        var at = ReleaseTime.Read("at", request.At, now, errors);
        var embargo = ReleaseTime.Read("embargo", request.Embargo, now, errors);
        errors.Require(!(at < embargo), "at", "The embargo forbids publishing then.");
        var publicNotes = request.PublicNotes ?? new Dictionary<string, string>();
        foreach (var language in publicNotes.Keys.Except(languages).Take(10))
        {
            errors.Add($"publicNotes.{language}", "This is none of the languages to be released.");
        }

        errors.ThrowIfAny();
        var note = request.Note is null ? null : Sentence.Required("note", request.Note);
        return new(languages, request.Mode, at, embargo, note, by, now)
        {
            PublicNotes = publicNotes.ToDictionary(said => said.Key, said => Sentence.Required($"publicNotes.{said.Key}", said.Value)),
        };
    }

    static IReadOnlyDictionary<string, string>? NotReady(ReleaseEditions command, Publication publication) =>
        Releases.Problems(command.Languages, publication) is { Count: > 0 } problems ? problems : null;
}
