using ChasPravdy.Identity.Tokens;
using ChasPravdy.Platform;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChasPravdy.Identity.Pages;

/// <summary>Answers with a page in the reader's language that loads nothing, runs nothing and cannot be framed.</summary>
static class Page
{
    public static readonly InlineStyle Style = new(typeof(Page).Assembly, "page.css");

    public static IResult Of<TPage>(HttpContext http, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        parameters["Language"] = PreferredLanguage.Of(http.Request);
        if (typeof(TPage).GetProperty("Token") is not null)
            parameters["Token"] = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        // Browsers hold form-action against the redirects after a form, too: signing in leads back to the applications.
        var applications = string.Join(' ', http.RequestServices.GetRequiredService<Clients>().BrowserOrigins);
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src {Style.Source}; form-action 'self' {applications}; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        headers.Vary = "Accept-Language";
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status };
    }

    /// <summary>The page for a request that OpenIddict refused and that cannot be sent back to where it came from; null for others.</summary>
    public static IResult? OfRefusal(HttpContext http) => http.GetOpenIddictServerResponse() is { Error: { } error } refused
        ? Of<RefusedPage>(
            http,
            new() { [nameof(RefusedPage.Error)] = error, [nameof(RefusedPage.Reason)] = refused.ErrorDescription },
            StatusCodes.Status400BadRequest)
        : null;
}
