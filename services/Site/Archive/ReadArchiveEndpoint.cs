using System.Globalization;
using ChasPravdy.Contracts;
using ChasPravdy.Site.Catalogue;
using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Archive;

/// <summary><c>/{language}/archive/{yyyy}/{MM}/{dd}</c>, and the shorter addresses above it.</summary>
public static class ReadArchiveEndpoint
{
    public static void MapArchive(this WebApplication app)
    {
        var (catalogue, fixedPages) = (app.Services.GetRequiredService<CatalogueQueries>(), app.Services.GetRequiredService<FixedPages>());
        foreach (var words in Languages.All.Select(Words.Of))
        {
            app.MapMethods($"/{words.Language}/archive/{{**date}}", PagesModule.Reading, (HttpContext http, string? date) =>
                    PagesModule.Answered(() => Render(catalogue, date?.TrimEnd('/') ?? "", words, http), fixedPages, http))
                .AllowAnonymous().ExcludeFromDescription();
        }
    }

    // Null for what is no date, and for times in which nothing appeared: a calendar has no end, the archive has.
    static async Task<Page?> Render(CatalogueQueries catalogue, string date, Words words, HttpContext http)
    {
        var ct = http.RequestAborted;
        byte[]? html = null;
        if (date.Length == 0)
        {
            html = ArchivePage.Years(await catalogue.Years(words.Language, ct), words);
        }
        else if (Is(date, "yyyy") is { } year && await catalogue.Months(words.Language, year.Year, ct) is { Count: > 0 } months)
        {
            html = ArchivePage.Months(year.Year, months, words);
        }
        else if (Is(date, "yyyy'/'MM") is { } month && await catalogue.Days(words.Language, month, ct) is { Count: > 0 } days)
        {
            html = ArchivePage.Days(month, days, words);
        }
        else if (Is(date, "yyyy'/'MM'/'dd") is { } day)
        {
            var part = ListPage.Part(http.Request, ArchivePage.Parts);
            var listing = await catalogue.OfDay(words.Language, day, (part - 1) * ArchivePage.Articles, ArchivePage.Articles, ct);
            html = listing.Stories.Count == 0
                ? null
                : ArchivePage.Day(day, listing, part, await catalogue.Neighbours(words.Language, day, ct), words);
        }

        return html is null ? null : new(StatusCodes.Status200OK, html);
    }

    static DateOnly? Is(string date, string format) =>
        DateOnly.TryParseExact(date, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;
}
