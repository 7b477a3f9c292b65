using System.Globalization;
using ChasPravdy.Identity.Pages;
using ChasPravdy.Identity.People;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace ChasPravdy.Identity.Tokens;

/// <summary>OpenID Connect Core, section 3.1.2: a code for who is signed in here, after the sign-in page for who is not.</summary>
public static class AuthorizeEndpoint
{
    const string SignedInAfter = "signed_in_after";

    public static void MapAuthorize(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/connect/authorize", ["GET", "POST"], Handle).AllowAnonymous().ExcludeFromDescription();

    static async Task<IResult> Handle(HttpContext http, SignIns signIns, TimeProvider clock, CancellationToken ct)
    {
        if (Page.OfRefusal(http) is { } refusal) return refusal;
        var request = http.GetOpenIddictServerRequest()!;
        var session = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        var person = Guid.TryParse(session.Principal?.FindFirst(Claims.Subject)?.Value, out var subject)
            ? await signIns.Find(subject, ct)
            : null;
        var now = clock.GetUtcNow();
        if (person is not null && IsFresh(request, session.Properties?.IssuedUtc, now))
            return Results.SignIn(
                TokenPrincipal.Of(person, request.GetScopes()).SignedInAt(session.Properties?.IssuedUtc?.ToUnixTimeSeconds()),
                authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);

        if (request.HasPromptValue(PromptValues.None))
            return Results.Forbid(
                new(new Dictionary<string, string?>
                {
                    [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.LoginRequired,
                    [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = "Nobody is signed in.",
                }),
                [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);

        // Comes back with the instant after which the sign-in must have been: prompt=login would otherwise ask for ever.
        var parameters = (http.Request.HasFormContentType ? http.Request.Form.AsEnumerable() : http.Request.Query)
            .Where(parameter => parameter.Key != SignedInAfter)
            .Append(new(SignedInAfter, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        return Results.Challenge(
            new() { RedirectUri = "/connect/authorize" + QueryString.Create(parameters) },
            [CookieAuthenticationDefaults.AuthenticationScheme]);
    }

    static bool IsFresh(OpenIddictRequest request, DateTimeOffset? signedInAt, DateTimeOffset now)
    {
        if (signedInAt is null) return false;
        var askedAgain = request.HasPromptValue(PromptValues.Login) || request.HasPromptValue(PromptValues.SelectAccount);
        if (askedAgain) return request.GetParameter(SignedInAfter) is { } after && signedInAt.Value.ToUnixTimeSeconds() >= (long?)after;
        return request.MaxAge is not { } seconds || now - signedInAt.Value <= TimeSpan.FromSeconds(seconds);
    }
}
