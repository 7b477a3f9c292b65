using System.Text.Json;
using ChasPravdy.Identity.People;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace ChasPravdy.Identity.Tokens;

/// <summary>OpenID Connect Core, section 5.3: who the bearer of this access token is, as of now.</summary>
public static class ShowPersonEndpoint
{
    public static void MapShowPerson(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/connect/userinfo", ["GET", "POST"], Handle).AllowAnonymous().ExcludeFromDescription();

    static async Task<IResult> Handle(HttpContext http, SignIns signIns, CancellationToken ct)
    {
        var bearer = (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal;
        if (!Guid.TryParse(bearer?.GetClaim(Claims.Subject), out var subject) || await signIns.Find(subject, ct) is not { } person)
            return Results.Challenge(
                new(new Dictionary<string, string?>
                {
                    [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.InvalidToken,
                    [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = "The token belongs to no person who can sign in.",
                }),
                [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);

        var answer = new Dictionary<string, object> { [Claims.Subject] = person.Id.ToString() };
        if (bearer.HasScope(Scopes.Profile)) answer[Claims.Name] = person.Name;
        if (bearer.HasScope(Scopes.Roles))
        {
            answer[Claims.Role] = person.Roles;
            answer["translates"] = person.Translates;
            answer["reviews"] = person.Reviews;
        }
        return Results.Json(answer, JsonSerializerOptions.Web);
    }
}
