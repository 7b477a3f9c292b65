using System.Security.Claims;
using ChasPravdy.Identity.People;
using ChasPravdy.Identity.Tokens;
using ChasPravdy.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace ChasPravdy.Identity.Pages;

/// <summary>The page where people sign in, and the one that says who is signed in.</summary>
public static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (Delegate)ShowWhoIsSignedIn).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/sign-in", (HttpContext http, [FromQuery(Name = "return")] string? back) => Ask(http, back))
            .AllowAnonymous().ExcludeFromDescription();
        routes.MapPost("/sign-in", SignIn).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    static async Task<IResult> ShowWhoIsSignedIn(HttpContext http)
    {
        var session = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return session.Principal?.Identity?.Name is { } name
            ? Page.Of<SignedInPage>(http, new() { [nameof(SignedInPage.Name)] = name })
            : Results.LocalRedirect("/sign-in");
    }

    static async Task<IResult> SignIn(HttpContext http, IAntiforgery antiforgery, SignIns signIns, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var (name, back) = (form["name"].ToString(), form["return"].ToString());
        var words = Words.In(PreferredLanguage.Of(http.Request));
        if (!await antiforgery.IsRequestValidAsync(http)) return Ask(http, back, name, words.Expired);
        if (await signIns.Check(name, form["password"], http.Address(), ct) is not { } person) return Ask(http, back, name, words.Wrong);

        var identity = new ClaimsIdentity(
            [new(Claims.Subject, person.Id.ToString()), new(Claims.Name, person.Name)],
            CookieAuthenticationDefaults.AuthenticationScheme, Claims.Name, Claims.Role);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new(identity));
        return Results.LocalRedirect(ReturnAddress.Of(back));
    }

    static IResult Ask(HttpContext http, string? back, string? name = null, string? problem = null) => Page.Of<SignInPage>(
        http,
        new()
        {
            [nameof(SignInPage.Return)] = ReturnAddress.Of(back),
            [nameof(SignInPage.Name)] = name,
            [nameof(SignInPage.Problem)] = problem,
        },
        problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}
