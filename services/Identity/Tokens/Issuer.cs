namespace ChasPravdy.Identity.Tokens;

/// <summary>The public origin of Identity, as tokens and the discovery document name it.</summary>
public sealed record Issuer(Uri Uri)
{
    public bool IsSecure => Uri.Scheme == Uri.UriSchemeHttps;

    /// <summary>
    /// Answers every request as if it had come to the public origin: services ask at an inner address, browsers through whatever
    /// ends TLS, and all must read the same addresses.
    /// </summary>
    public Task Assume(HttpContext http, RequestDelegate next)
    {
        http.Request.Scheme = Uri.Scheme;
        http.Request.Host = HostString.FromUriComponent(Uri);
        return next(http);
    }
}
