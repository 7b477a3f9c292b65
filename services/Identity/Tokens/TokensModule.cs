using ChasPravdy.Identity.Store;
using ChasPravdy.Platform;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace ChasPravdy.Identity.Tokens;

/// <summary>The OpenID Connect provider: OpenIddict, with this database and these endpoints.</summary>
public static class TokensModule
{
    /// <summary>The audience of every access token.</summary>
    public const string Audience = "newsroom";

    public static void AddTokens(this WebApplicationBuilder builder)
    {
        var issuer = new Issuer(new(builder.Configuration.Required("Identity:Issuer")));
        builder.Services.AddSingleton(issuer);
        builder.Services.AddSingleton<Clients>();
        builder.Services.AddScoped<ClientSeed>();
        builder.Services.AddSingleton<TokenKeys>();
        builder.Services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>>(services => services.GetRequiredService<TokenKeys>());
        builder.Services.AddHostedService<Pruning>();
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<IdentityContext>())
            .AddServer(server => Configure(server, builder, issuer));
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            // Cookies know no ports: the name keeps it apart from those of other applications on one host.
            cookie.Cookie.Name = "newsroom-identity";
            cookie.Cookie.SecurePolicy = issuer.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "return";
        });
        // It tells every request and answer otherwise, with names that people mistype.
        builder.Logging.AddFilter("OpenIddict", LogLevel.Warning);
        builder.Services.AddCors();
        builder.Services.AddOptions<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>().Configure<Clients>((cors, clients) =>
            cors.AddDefaultPolicy(policy => policy.WithOrigins(clients.BrowserOrigins).WithMethods("GET", "POST").AllowAnyHeader()));
    }

    static void Configure(OpenIddictServerBuilder server, WebApplicationBuilder builder, Issuer issuer)
    {
        server.SetIssuer(issuer.Uri)
            .SetTokenEndpointUris("connect/token")
            .SetAuthorizationEndpointUris("connect/authorize")
            .SetEndSessionEndpointUris("connect/endsession")
            .SetUserInfoEndpointUris("connect/userinfo")
            .SetRevocationEndpointUris("connect/revocation");
        server.AllowClientCredentialsFlow().AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowRefreshTokenFlow();
        server.Configure(options => options.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain));
        if (builder.Environment.IsDevelopment()) server.AllowPasswordFlow();
        server.RegisterScopes(Scopes.Profile, Scopes.Roles).RegisterClaims(Claims.Name, Claims.Role, "translates", "reviews");
        // Services check signature, audience and claims by themselves; they could not read an encrypted token.
        server.DisableAccessTokenEncryption();
        server.SetAccessTokenLifetime(builder.Configuration.GetValue("Identity:AccessTokenLifetime", TimeSpan.FromHours(1)));
        server.SetRefreshTokenLifetime(builder.Configuration.GetValue("Identity:RefreshTokenLifetime", TimeSpan.FromDays(14)));
        var http = server.UseAspNetCore()
            .EnableTokenEndpointPassthrough()
            .EnableAuthorizationEndpointPassthrough()
            .EnableEndSessionEndpointPassthrough()
            .EnableUserInfoEndpointPassthrough()
            .EnableErrorPassthrough();
        if (!issuer.IsSecure) http.DisableTransportSecurityRequirement();
    }
}
