using Microsoft.Extensions.Primitives;

namespace ChasPravdy.Site.Pages;

/// <summary>What browsers are told not to do with the site's pages.</summary>
static class SecurityHeaders
{
    static readonly StringValues Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static readonly StringValues NoSniff = "nosniff", Referrer = "strict-origin-when-cross-origin", Opener = "same-origin";

    public static void Add(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = Referrer;
        headers["Cross-Origin-Opener-Policy"] = Opener;
    }
}
