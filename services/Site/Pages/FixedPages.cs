using ChasPravdy.Contracts;
using ChasPravdy.Platform;

namespace ChasPravdy.Site.Pages;

/// <summary>What a reader gets where there is no page, or none yet.</summary>
public sealed class FixedPages
{
    readonly Dictionary<string, Page> notFound = Each(language => new(StatusCodes.Status404NotFound, NoticePage.NotFound(language)));

    readonly Dictionary<string, Page> busy =
        Each(language => new(StatusCodes.Status503ServiceUnavailable, NoticePage.Busy(language), cacheControl: "no-store"));

    readonly Dictionary<string, Page> failed =
        Each(language => new(StatusCodes.Status500InternalServerError, NoticePage.Failed(language), cacheControl: "no-store"));

    public Task NotFound(HttpContext http) => notFound[LanguageOf(http.Request)].Answer(http);

    public Task Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "5";
        return busy[LanguageOf(http.Request)].Answer(http);
    }

    public Task Failed(HttpContext http) => failed[LanguageOf(http.Request)].Answer(http);

    // The address says the language, even where it leads nowhere.
    static string LanguageOf(HttpRequest request) =>
        Languages.All.FirstOrDefault(language => request.Path.StartsWithSegments($"/{language}", StringComparison.Ordinal))
            ?? PreferredLanguage.Of(request);

    static Dictionary<string, Page> Each(Func<string, Page> page) => Languages.All.ToDictionary(language => language, page);
}
