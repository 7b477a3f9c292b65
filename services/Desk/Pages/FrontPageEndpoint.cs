using ChasPravdy.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChasPravdy.Desk.Pages;

/// <summary>`/`: where to look.</summary>
public static class FrontPageEndpoint
{
    internal static readonly InlineStyle Style = new(typeof(FrontPageEndpoint).Assembly, "page.css");

    public static void MapFrontPage(this WebApplication app)
    {
        var identity = app.Configuration.Required("Identity:Issuer");
        var site = app.Configuration["Site:Origin"] is { Length: > 0 } origin ? origin.TrimEnd('/') : null;
        app.MapMethods("/", ["GET", "HEAD"], (HttpContext http) =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy =
                $"default-src 'none'; style-src {Style.Source}; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.Vary = "Accept-Language";
            return new RazorComponentResult<FrontPage>(new { Language = PreferredLanguage.Of(http.Request), Identity = identity, Site = site });
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
