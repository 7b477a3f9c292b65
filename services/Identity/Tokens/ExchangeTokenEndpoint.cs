using System.Globalization;
using System.Security.Claims;
using ChasPravdy.Identity.People;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace ChasPravdy.Identity.Tokens;

/// <summary>RFC 6749, section 3.2. OpenIddict has checked the client, its secret, the code and the proof key before.</summary>
public static class ExchangeTokenEndpoint
{
    public static void MapExchangeToken(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/connect/token", Handle).AllowAnonymous().ExcludeFromDescription();

    static async Task<IResult> Handle(HttpContext http, SignIns signIns, Clients clients, CancellationToken ct)
    {
        var request = http.GetOpenIddictServerRequest()!;
        if (request.IsClientCredentialsGrantType())
            return clients.Machine(request.ClientId) is { } machine
                ? SignIn(TokenPrincipal.Of(machine, request.GetScopes()))
                : Refuse(Errors.UnauthorizedClient, "This client is not a machine.");

        if (request.IsPasswordGrantType())
            return await signIns.Check(request.Username, request.Password, http.Address(), ct) is { } person
                ? SignIn(TokenPrincipal.Of(person, request.GetScopes()))
                : Refuse(Errors.InvalidGrant, "The name or the password is wrong, or there were too many failures: then wait five minutes.");

        // A code or a refresh token: the person as they are now, with the scopes that were granted then.
        var granted = (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal;
        return Guid.TryParse(granted?.GetClaim(Claims.Subject), out var subject) && await signIns.Find(subject, ct) is { } known
            ? SignIn(TokenPrincipal.Of(known, granted.GetScopes()).SignedInAt(SignedInAt(granted)))
            : Refuse(Errors.InvalidGrant, "This person can no longer sign in.");
    }

    static long? SignedInAt(ClaimsPrincipal granted) =>
        long.TryParse(granted.GetClaim(Claims.AuthenticationTime), CultureInfo.InvariantCulture, out var seconds) ? seconds : null;

    static IResult SignIn(ClaimsPrincipal principal) =>
        Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);

    static IResult Refuse(string error, string description) => Results.Forbid(
        new(new Dictionary<string, string?>
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
        }),
        [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
}
