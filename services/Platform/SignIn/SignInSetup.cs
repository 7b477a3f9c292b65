using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace ChasPravdy.Platform;

/// <summary>Access tokens (RFC 9068) of the newsroom's OpenID Connect provider, found through its discovery document.</summary>
static class SignInSetup
{
    const string Audience = "newsroom";

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var issuer = new Uri(builder.Configuration.Required("Identity:Issuer"));
        var inside = builder.Configuration["Identity:Address"];
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.MetadataAddress = new Uri(issuer, ".well-known/openid-configuration").AbsoluteUri;
            options.RequireHttpsMetadata = issuer.Scheme == Uri.UriSchemeHttps;
            options.MapInboundClaims = false;
            options.BackchannelHttpHandler = string.IsNullOrEmpty(inside) ? null : new InsideAddress(issuer, new Uri(inside));
            // A token that cannot be checked is not a bad token: its sender should try again, not sign in again.
            options.Events = new JwtBearerEvents { OnAuthenticationFailed = RequireKeys };
            options.TokenValidationParameters = new TokenValidationParameters
            {
                ValidIssuers = [issuer.AbsoluteUri, issuer.AbsoluteUri.TrimEnd('/')],
                ValidAudience = Audience,
                ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
                ValidTypes = ["at+jwt"],
                NameClaimType = "name",
                RoleClaimType = "role",
                ClockSkew = TimeSpan.FromSeconds(30),
            };
        });
        var authorization = builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var role in Roles.All)
        {
            authorization.AddPolicy(role, policy => policy.RequireRole(role));
        }
    }

    static async Task RequireKeys(AuthenticationFailedContext context)
    {
        try
        {
            await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        }
        catch (InvalidOperationException)
        {
            throw new UnavailableException("Identity does not answer, so nobody can be let in. Try again in a moment.");
        }
    }

    // Inside a container network the issuer's public address leads nowhere; its documents are read from the address inside.
    sealed class InsideAddress(Uri issuer, Uri inside) : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri is { } uri && issuer.IsBaseOf(uri))
            {
                request.RequestUri = new Uri(inside, uri.PathAndQuery);
                request.Headers.Host = issuer.Authority;
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
