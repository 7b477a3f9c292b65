using Microsoft.Extensions.Primitives;

namespace ChasPravdy.Site.Pages;

/// <summary>What browsers are told not to do with the site's pages.</summary>
static class SecurityHeaders
{
    static readonly StringValues Policy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    static readonly StringValues NoSniff = "nosniff", Referrer = "strict-origin-when-cross-origin", Opener = "same-origin";

    static readonly StringValues Permissions = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    // A year: RFC 6797. Only ever sent over TLS, which a configured proxy may end (Site:Proxies).
    static readonly StringValues OnlyByTls = "max-age=31536000";

    public static void Add(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = Referrer;
        headers["Cross-Origin-Opener-Policy"] = Opener;
        headers["Permissions-Policy"] = Permissions;
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = OnlyByTls;
        }
    }
}
