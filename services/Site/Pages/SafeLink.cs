namespace ChasPravdy.Site.Pages;

/// <summary>Addresses that a page may link to.</summary>
public static class SafeLink
{
    /// <summary>The address in its canonical form, or null when it is not an absolute http, https or mailto address.</summary>
    public static string? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto)
            ? uri.AbsoluteUri
            : null;
}
