using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ChasPravdy.Site.Pages;

/// <summary>A finished answer: its bytes and its headers, made once and sent many times (RFC 9110, RFC 9111).</summary>
public sealed class Page
{
    /// <summary>Kept by caches, but asked for again every time: what was withdrawn must not be shown.</summary>
    public const string AskEveryTime = "public, no-cache";

    public const string ForEver = "public, max-age=31536000, immutable";

    const string Html = "text/html; charset=utf-8";

    readonly int status;
    readonly StringValues contentType, cacheControl, tag;
    readonly PageBody body;

    public Page(int status, byte[] body, string contentType = Html, string cacheControl = AskEveryTime)
    {
        (this.status, this.contentType, this.cacheControl) = (status, contentType, cacheControl);
        // Weak, since it is the same in all encodings, which are the same text (RFC 9110, section 8.8.1).
        tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"";
        this.body = new(body, IsText(contentType));
    }

    /// <summary>Where the page is now, for one that moved; otherwise null.</summary>
    string? Location { get; init; }

    /// <summary>Where else to look (RFC 8288), if anywhere.</summary>
    public StringValues Link { get; init; }

    /// <summary>See <see cref="PageBody.Charge"/>.</summary>
    public PageBody Body => body;

    /// <summary>Sends readers of an address on to the page's newest one.</summary>
    public static Page MovedTo(string path) => new(StatusCodes.Status301MovedPermanently, []) { Location = path };

    public Task Answer(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        var headers = response.Headers;
        headers.ETag = tag;
        headers.CacheControl = cacheControl;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (Link.Count > 0)
        {
            headers.Link = Link;
        }

        SecurityHeaders.Add(http);
        if (status == StatusCodes.Status200OK && request.Headers.IfNoneMatch is { Count: > 0 } known && IsKnown(known))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var (bytes, encoding) = body.In(AcceptedEncoding.Of(request.Headers.AcceptEncoding));
        response.StatusCode = status;
        if (Location is not null)
        {
            headers.Location = Location;
        }

        headers.ContentType = contentType;
        headers.ContentLength = bytes.Length;
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, 0, bytes.Length);
    }

    // Compared weakly (RFC 9110, sections 8.8.3.2 and 13.1.2). What makes no sense names nothing.
    bool IsKnown(StringValues sent)
    {
        if (sent.Count == 1 && sent == tag)
        {
            return true;
        }

        if (!EntityTagHeaderValue.TryParseList(sent!, out var tags))
        {
            return false;
        }

        var mine = tag.ToString()[2..];
        return tags.Any(each => each.Tag.Equals("*", StringComparison.Ordinal) || each.Tag.Equals(mine, StringComparison.Ordinal));
    }

    // Pictures and fonts are compressed inside.
    static bool IsText(string contentType) =>
        contentType.StartsWith("text/", StringComparison.Ordinal) || contentType.Contains("xml", StringComparison.Ordinal) || contentType.Contains("json", StringComparison.Ordinal);
}
