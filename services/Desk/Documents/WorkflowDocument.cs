using System.Text.Json.Nodes;

namespace ChasPravdy.Desk.Documents;

/// <summary>The OpenAPI document of the whole workflow API, as one would have written it by hand.</summary>
public static class WorkflowDocument
{
    const string About = """
        Takes an article from its first line to six published languages, and tells its history.

        Commands state the version they saw with `If-Match` (412 when it is stale) and may carry an `Idempotency-Key`: the same key and
        body again gives the first answer again. Errors are problem details (RFC 9457).
        """;

    public static JsonObject Of(JsonObject merged, IReadOnlyList<string> missing, string server, Uri issuer, bool withPasswords)
    {
        var components = merged["components"]!.DeepClone().AsObject();
        components["securitySchemes"] = new JsonObject
        {
            ["identity"] = new JsonObject { ["type"] = "oauth2", ["flows"] = Flows(issuer, withPasswords) },
            ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["bearerFormat"] = "JWT" },
        };
        return new()
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "Chas Pravdy: the workflow API",
                ["version"] = "1",
                ["description"] = missing.Count == 0 ? About : $"{About}\n\n**Not in this document, because not answering now: {string.Join(", ", missing)}.**",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = server }),
            ["security"] = new JsonArray(Requirement("identity"), Requirement("bearer")),
            ["tags"] = merged["tags"]!.DeepClone(),
            ["paths"] = merged["paths"]!.DeepClone(),
            ["components"] = components,
        };
    }

    static JsonObject Flows(Uri issuer, bool withPasswords)
    {
        var (authorize, token) = (new Uri(issuer, "/connect/authorize").AbsoluteUri, new Uri(issuer, "/connect/token").AbsoluteUri);
        var flows = new JsonObject
        {
            ["authorizationCode"] = new JsonObject
            {
                ["authorizationUrl"] = authorize,
                ["tokenUrl"] = token,
                ["refreshUrl"] = token,
                ["scopes"] = Scopes(),
            },
        };
        if (withPasswords) flows["password"] = new JsonObject { ["tokenUrl"] = token, ["refreshUrl"] = token, ["scopes"] = Scopes() };
        return flows;
    }

    static JsonObject Scopes() => new() { ["openid"] = "Who you are", ["profile"] = "Your name", ["roles"] = "Your roles and languages" };

    static JsonObject Requirement(string scheme) => new() { [scheme] = new JsonArray() };
}
