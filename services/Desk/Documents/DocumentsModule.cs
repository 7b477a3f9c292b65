using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ChasPravdy.Desk.FrontDoor;
using ChasPravdy.Platform;
using Scalar.AspNetCore;

namespace ChasPravdy.Desk.Documents;

/// <summary>`/openapi/v1.json`, and `/scalar` to read it and try it.</summary>
public static class DocumentsModule
{
    const string Address = "/openapi/v1.json";

    public static void AddDocuments(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpClient(nameof(ServiceDocuments), client => client.Timeout = TimeSpan.FromSeconds(3));
        builder.Services.AddSingleton(services => new ServiceDocuments(
            services.GetRequiredService<IHttpClientFactory>(),
            Door.All.ToDictionary(door => door.Name, door => new Uri(new(builder.Configuration.Required($"Services:{door.Name}")), Address)),
            services.GetRequiredService<TimeProvider>()));
    }

    public static void MapDocuments(this WebApplication app)
    {
        var issuer = new Uri(app.Configuration.Required("Identity:Issuer"));
        var origin = app.Configuration["Desk:Origin"] is { Length: > 0 } configured ? configured.TrimEnd('/') : "/";
        var withPasswords = app.Environment.IsDevelopment();
        app.MapGet("/openapi", Show).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(Address, Show).AllowAnonymous().ExcludeFromDescription();
        app.MapScalarApiReference("/scalar", (scalar, http) => Configure(scalar, http, issuer, withPasswords)).AllowAnonymous();

        async Task<JsonObject> Show(HttpContext http, ServiceDocuments services, CancellationToken ct)
        {
            var (documents, missing) = await services.Now(ct);
            http.Response.Headers.CacheControl = "no-cache";
            return WorkflowDocument.Of(DocumentMerge.Of(documents, Belongs), missing, origin, issuer, withPasswords);
        }
    }

    static bool Belongs(string service, string path) => Door.All.Any(door => door.Name == service && door.LeadsTo(path));

    static void Configure(ScalarOptions scalar, HttpContext http, Uri issuer, bool withPasswords)
    {
        scalar.WithTitle("Chas Pravdy: the workflow API").WithOpenApiRoutePattern(Address).WithNonce(RandomNumberGenerator.GetHexString(32));
        // Nothing of this page comes from, or goes to, anybody else.
        scalar.DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools().HideClientButton();
        scalar.AddPreferredSecuritySchemes("identity");
        scalar.AddAuthorizationCodeFlow("identity", flow =>
        {
            flow.ClientId = "newsroom-desk";
            flow.Pkce = Pkce.Sha256;
            flow.RedirectUri = $"{http.Request.Scheme}://{http.Request.Host}/scalar/";
            flow.SelectedScopes = ["openid", "profile", "roles"];
        });
        if (withPasswords) scalar.AddPasswordFlow("identity", flow => flow.ClientId = "newsroom-cli");
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{scalar.Nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
            $"connect-src 'self' {issuer.GetLeftPart(UriPartial.Authority)}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
