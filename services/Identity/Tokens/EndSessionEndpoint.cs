using ChasPravdy.Identity.Pages;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using OpenIddict.Server.AspNetCore;

namespace ChasPravdy.Identity.Tokens;

/// <summary>
/// OpenID Connect RP-Initiated Logout. With a valid `id_token_hint` the person is signed out at once; otherwise they are asked,
/// so that a link on another page signs nobody out.
/// </summary>
public static class EndSessionEndpoint
{
    public static void MapEndSession(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/connect/endsession", ["GET", "POST"], Handle).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();

    static async Task<IResult> Handle(HttpContext http, IAntiforgery antiforgery)
    {
        if (Page.OfRefusal(http) is { } refusal) return refusal;
        var request = http.GetOpenIddictServerRequest()!;
        var session = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (session.Succeeded && request.IdTokenHint is null && !await IsConfirmed(http, antiforgery))
            return Page.Of<SignOutPage>(http, new()
            {
                [nameof(SignOutPage.Name)] = session.Principal.Identity?.Name,
                [nameof(SignOutPage.Parameters)] = request.GetParameters().ToDictionary(pair => pair.Key, pair => (string?)pair.Value),
            });

        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.SignOut(new() { RedirectUri = "/" }, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    static async Task<bool> IsConfirmed(HttpContext http, IAntiforgery antiforgery) =>
        HttpMethods.IsPost(http.Request.Method) && await antiforgery.IsRequestValidAsync(http);
}
