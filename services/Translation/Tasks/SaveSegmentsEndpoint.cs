using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

public static class SaveSegmentsEndpoint
{
    public sealed record Request(int Epoch, IReadOnlyList<SegmentText?> Segments);

    /// <param name="Key">The segment's key.</param>
    /// <param name="Text">Inline Markdown; one line of plain text for title and lead. Kept exactly as sent.</param>
    /// <param name="Origin">human, memory or machine.</param>
    public sealed record SegmentText(string Key, string Text, Origin Origin);

    public static void MapSaveSegments(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/segments", Handle).RequireAuthorization(Roles.Translator).WithName("SaveSegments").Produces<TaskView>();

    static Task<IResult> Handle(
        Guid articleId, string language, Request request, Subject subject, ClaimLease lease, TimeProvider clock, WritePath write,
        CancellationToken ct)
    {
        subject.RequireTranslator(language);
        var segments = SegmentTexts.Read(request.Segments);
        var command = new SaveSegments(subject.Id, request.Epoch, clock.GetUtcNow(), lease.Length, segments);
        return write.Decide<TranslationTask>(
            TranslationTask.IdOf(articleId, language), task => TranslationTaskDecider.Decide(command, task), TaskView.Of, ct);
    }
}
