using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Site.Articles;
using Marten.Exceptions;
using Npgsql;

namespace ChasPravdy.Site.Pages;

public static class PagesModule
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(PageBudget.Of(builder.Configuration));
        builder.Services.AddSingleton<PageRenderer>();
        builder.Services.AddSingleton<IShelf, ArticleShelf>();
        builder.Services.AddSingleton<IShelf, NewestShelf>();
        builder.Services.AddSingleton<Newsstand>();
        builder.Services.AddSingleton<FixedPages>();
        builder.Services.AddSingleton<ArticleIntake>();
        builder.Services.AddSingleton<ArticleChanges>();
        builder.Services.AddHostedService<Stocktaking>();
        builder.Services.AddHealthChecks().AddCheck<StockHealth>("pages");
    }

    /// <summary>Serves what is on the newsstand before anything else looks at the request.</summary>
    public static void UsePages(this WebApplication app)
    {
        var newsstand = app.Services.GetRequiredService<Newsstand>();
        var budget = app.Services.GetRequiredService<PageBudget>();
        var fixedPages = app.Services.GetRequiredService<FixedPages>();
        app.UseProxies();
        app.Use(next => http =>
        {
            if (newsstand.Find(http.Request.Path.Value!) is not { } slot || !IsReading(http.Request))
            {
                return next(http);
            }

            return slot.Page is { } page ? page.Answer(http) : Rendered(slot, budget, fixedPages, http);
        });
        app.UseRouting();
    }

    /// <summary>Sends readers on to a language, and tells them when there is no page.</summary>
    public static void MapPages(this WebApplication app)
    {
        var newsstand = app.Services.GetRequiredService<Newsstand>();
        var fixedPages = app.Services.GetRequiredService<FixedPages>();
        app.MapMethods("/", Reading, (HttpContext http) =>
        {
            http.Response.Headers.Vary = "Accept-Language";
            http.Response.Headers.CacheControl = "no-cache";
            return TypedResults.Redirect($"/{PreferredLanguage.Of(http.Request)}/");
        }).AllowAnonymous().ExcludeFromDescription();

        app.MapMethods(LanguageOffer.Path, Reading, LanguageOffer.Answer).AllowAnonymous().ExcludeFromDescription();
        foreach (var language in Languages.All)
        {
            // Also matches the front page itself, as long as there is none.
            app.MapMethods($"/{language}", Reading, (HttpContext http) => newsstand.IsStocked
                ? TypedResults.Redirect($"/{language}/", permanent: true, preserveMethod: true).ExecuteAsync(http)
                : fixedPages.Busy(http)).AllowAnonymous().ExcludeFromDescription();
        }

        app.MapFallback("{**path}", http =>
        {
            if (!IsReading(http.Request))
            {
                http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                http.Response.Headers.Allow = "GET, HEAD";
                return Task.CompletedTask;
            }

            return newsstand.IsStocked ? fixedPages.NotFound(http) : fixedPages.Busy(http);
        }).AllowAnonymous();
    }

    public static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    static Task Rendered(PageSlot slot, PageBudget budget, FixedPages fixedPages, HttpContext http) =>
        Answered(async () => await slot.Rendered(budget), fixedPages, http);

    /// <summary>Answers with a page, or with one that says why there is none: readers get pages, whatever happens.</summary>
    public static async Task Answered(Func<Task<Page?>> render, FixedPages fixedPages, HttpContext http)
    {
        Page? page;
        try
        {
            page = await render();
        }
        catch (Exception exception) when (exception is NpgsqlException or MartenException or TimeoutException)
        {
            await fixedPages.Busy(http); // the database is away; pages that were read before are still served
            return;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            http.RequestServices.GetRequiredService<ILogger<Newsstand>>().LogError(exception, "{Path} cannot be shown.", http.Request.Path);
            await fixedPages.Failed(http);
            return;
        }

        await (page?.Answer(http) ?? fixedPages.NotFound(http));
    }

    static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
