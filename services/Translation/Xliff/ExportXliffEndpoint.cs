using System.Globalization;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using Marten;

namespace ChasPravdy.Translation.Xliff;

public static class ExportXliffEndpoint
{
    public const string MediaType = "application/xliff+xml";

    public static void MapExportXliff(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/xliff", Handle).WithName("ExportXliff").Produces(200, contentType: MediaType)
            .WithSummary("The task as XLIFF 1.2 or 2.1, for a translator's own tool.");

    static async Task<IResult> Handle(
        Guid articleId, string language, string? version, IQuerySession query, XliffAidsFinder aids, TimeProvider clock, HttpContext http,
        CancellationToken ct)
    {
        if (version is not (null or "1.2" or "2.1"))
            throw new InvalidFieldsException("version", "The version must be 1.2 or 2.1.");
        var task = await query.LoadAsync<TranslationTask>(TranslationTask.IdOf(articleId, language), ct)
            ?? throw NotFoundException.For<TranslationTask>();
        if (task.Source is not { } source)
            throw new RuleBrokenException("The article was given up before there was a text to translate.");
        var file = XliffFile.Of(task, source, await aids.Of(task, ct));
        var bytes = new MemoryStream();
        XliffBytes.Write(bytes, file, version ?? "2.1", clock.GetUtcNow());
        http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{task.Version}\"");
        return Results.File(bytes.ToArray(), MediaType, $"{task.ArticleId}-{task.SourceLanguage}-{task.Language}.xlf");
    }
}
