using ChasPravdy.Platform;
using ChasPravdy.Translation.Checks;
using Marten;

namespace ChasPravdy.Translation.Tasks;

public static class ListChecksEndpoint
{
    public static void MapListChecks(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/checks", Handle).WithName("ListChecks").Produces<Page<CheckView>>();

    /// <summary>
    /// What the checks find in the whole task, in reading order, also what was dismissed; in the language that the caller prefers, else in the task's.
    /// </summary>
    static async Task<IResult> Handle(
        Guid articleId, string language, HttpContext http, IQuerySession query, ITermSource glossary, CancellationToken ct, string? severity = null)
    {
        var wanted = severity is null ? null : SeverityOf(severity);
        var task = await query.LoadAsync<TranslationTask>(TranslationTask.IdOf(articleId, language), ct)
            ?? throw NotFoundException.For<TranslationTask>();
        // A task that was closed before its source arrived has nothing to check, and no source language.
        var terms = task.Source is null ? NoTerms.Instance : await glossary.Open(task.SourceLanguage, language, ct);
        var spoken = PreferredLanguage.Of(http.Request, otherwise: language);
        (http.Response.Headers.ContentLanguage, http.Response.Headers.Vary) = (spoken, "Accept-Language");
        return TypedResults.Ok(new Page<CheckView>(
            [.. task.Findings(terms).Where(found => wanted is null || found.Finding.Severity == wanted).Select(found => CheckView.Of(found, spoken))],
            Next: null));
    }

    static Severity? SeverityOf(string severity)
    {
        foreach (var known in Enum.GetValues<Severity>())
        {
            if (Name(known) == severity)
                return known;
        }

        throw new InvalidFieldsException("severity", $"The severity must be one of {string.Join(", ", Enum.GetValues<Severity>().Select(Name))}.");
    }

    static string Name(Severity severity) => severity.ToString().ToLowerInvariant();
}
