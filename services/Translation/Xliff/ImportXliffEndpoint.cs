using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using ChasPravdy.Translation.Xml;

namespace ChasPravdy.Translation.Xliff;

public static class ImportXliffEndpoint
{
    /// <param name="Taken">How many translations were saved.</param>
    /// <param name="Unchanged">How many the task had already.</param>
    /// <param name="Untranslated">How many units came back without a translation.</param>
    /// <param name="NotFitting">Every translation that has no place in the task, with the reason.</param>
    /// <param name="Translation">The task as it now is, with what the checks find in what was saved.</param>
    public sealed record Answer(int Taken, int Unchanged, int Untranslated, IReadOnlyList<NotFitting> NotFitting, TaskView Translation);

    public static void MapImportXliff(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/xliff", Handle).RequireAuthorization(Roles.Translator).WithName("ImportXliff").Produces<Answer>()
            .Accepts<IFormFile>(ExportXliffEndpoint.MediaType, "application/xml", "text/xml")
            .WithSummary("A translator's own tool's XLIFF 1.2, 2.0 or 2.1, merged into the task by segment key.");

    static async Task<IResult> Handle(
        Guid articleId, string language, int epoch, HttpRequest http, Subject subject, ClaimLease lease, TimeProvider clock, TaskTerms glossary,
        WritePath write, CancellationToken ct)
    {
        subject.RequireTranslator(language);
        var file = ReturnedFile.Read(await SafeXml.Load(http.Body, ct));
        var terms = await glossary.Of(articleId, language, ct);
        var spoken = PreferredLanguage.Of(http, otherwise: language);
        var import = new XliffImport([], 0, 0, []);
        return await write.Decide<TranslationTask>(
            TranslationTask.IdOf(articleId, language),
            task =>
            {
                import = XliffImport.Of(file, task);
                return TranslationTaskDecider.Decide(
                    new SaveSegments(subject.Id, epoch, clock.GetUtcNow(), lease.Length, import.Segments), task);
            },
            task => new Answer(import.Segments.Count, import.Unchanged, import.Untranslated, import.NotFitting, View(task)),
            ct);

        TaskView View(TranslationTask task) =>
            TaskView.Of(task, import.Segments.Select(segment => segment.Key).ToHashSet(), terms, spoken);
    }
}
