using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Json;
using ChasPravdy.Identity.People;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace ChasPravdy.Identity.Tokens;

/// <summary>What a token says of its subject.</summary>
public static class TokenPrincipal
{
    public static ClaimsPrincipal Of(Person person, ImmutableArray<string> scopes) =>
        Of(person.Id.ToString(), person.Name, person.Roles, person.Translates, person.Reviews, scopes);

    /// <summary>A machine's subject is told apart from a person's by its prefix.</summary>
    public static ClaimsPrincipal Of(Client machine, ImmutableArray<string> scopes) =>
        Of($"machine:{machine.Id}", machine.Name, machine.Roles, machine.Translates, machine.Reviews, scopes);

    static ClaimsPrincipal Of(
        string subject, string name, string[] roles, string[] translates, string[] reviews, ImmutableArray<string> scopes)
    {
        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, subject).SetClaim(Claims.Name, name);
        identity.AddClaims([List(Claims.Role, roles), List("translates", translates), List("reviews", reviews)]);
        identity.SetScopes(scopes).SetResources(TokensModule.Audience);
        identity.SetDestinations(Destinations);
        return new(identity);
    }

    /// <summary>Says when the person last gave their password; applications that ask with `max_age` must hear it.</summary>
    public static ClaimsPrincipal SignedInAt(this ClaimsPrincipal principal, long? seconds)
    {
        if (seconds is null) return principal;
        principal.SetClaim(Claims.AuthenticationTime, seconds.Value);
        return principal.SetDestinations(Destinations);
    }

    // Always an array, also of one: readers in other languages should not have to ask which.
    static Claim List(string type, string[] values) => new(type, JsonSerializer.Serialize(values), JsonClaimValueTypes.JsonArray);

    static IEnumerable<string> Destinations(Claim claim)
    {
        yield return OpenIddictConstants.Destinations.AccessToken;
        var scope = claim.Type == Claims.Name ? Scopes.Profile : Scopes.Roles;
        if (claim.Type is Claims.AuthenticationTime || (claim.Type is not Claims.Subject && claim.Subject!.HasScope(scope))) yield return OpenIddictConstants.Destinations.IdentityToken;
    }
}
