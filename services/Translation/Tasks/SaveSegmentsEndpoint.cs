using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

public static class SaveSegmentsEndpoint
{
    public sealed record Request(int Epoch, IReadOnlyList<SegmentText?> Segments);

    /// <param name="Key">The segment's key.</param>
    /// <param name="Text">Inline Markdown; one line of plain text for title and lead. Kept exactly as sent.</param>
    /// <param name="Origin">human, memory or machine.</param>
    /// <param name="Score">With memory: how like the remembered source is, 0 to 100.</param>
    /// <param name="Memory">With memory: the entry that it comes from.</param>
    /// <param name="Engine">With machine: which.</param>
    public sealed record SegmentText(
        string Key, string Text, Origin Origin, int? Score = null, string? Memory = null, string? Engine = null);

    public static void MapSaveSegments(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/segments", Handle).RequireAuthorization(Roles.Translator).WithName("SaveSegments").Produces<TaskView>();

    static async Task<IResult> Handle(
        Guid articleId, string language, Request request, HttpRequest http, Subject subject, ClaimLease lease, TimeProvider clock,
        TaskTerms glossary, WritePath write, CancellationToken ct)
    {
        subject.RequireTranslator(language);
        var segments = SegmentTexts.Read(request.Segments);
        var command = new SaveSegments(subject.Id, request.Epoch, clock.GetUtcNow(), lease.Length, segments);
        var saved = segments.Select(segment => segment.Key).ToHashSet();
        var terms = await glossary.Of(articleId, language, ct);
        var spoken = PreferredLanguage.Of(http, otherwise: language);
        return await write.Decide<TranslationTask>(
            TranslationTask.IdOf(articleId, language),
            task => TranslationTaskDecider.Decide(command, task),
            task => TaskView.Of(task, saved, terms, spoken),
            ct);
    }
}
