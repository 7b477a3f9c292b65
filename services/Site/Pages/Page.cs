using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ChasPravdy.Site.Pages;

/// <summary>A finished answer: bytes in each encoding and its headers, made once and sent many times.</summary>
public sealed class Page
{
    /// <summary>Kept by caches, but asked for again every time: what was withdrawn must not be shown.</summary>
    public const string AskEveryTime = "public, no-cache";

    public const string ForEver = "public, max-age=31536000, immutable";

    const string Html = "text/html; charset=utf-8";

    // Shorter ones gain nothing.
    const int WorthCompressing = 1024;

    readonly int status;
    readonly StringValues contentType, cacheControl;
    readonly string tag;
    readonly Variant plain;
    Variant? gzip, brotli;

    public Page(int status, byte[] body, string contentType = Html, string cacheControl = AskEveryTime)
    {
        (this.status, this.contentType, this.cacheControl) = (status, contentType, cacheControl);
        tag = Convert.ToHexStringLower(SHA256.HashData(body))[..32];
        plain = new(body, $"\"{tag}\"", default);
    }

    /// <summary>Where the page is now, for one that moved; otherwise null.</summary>
    string? Location { get; init; }

    /// <summary>Sends readers of an address on to the page's newest one.</summary>
    public static Page MovedTo(string path) => new(StatusCodes.Status301MovedPermanently, []) { Location = path };

    /// <summary>About how many bytes of memory it takes with all its encodings.</summary>
    public int Weight => plain.Body.Length * 2;

    public Task Answer(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        var variant = Of(AcceptedEncoding.Of(request.Headers.AcceptEncoding));
        var headers = response.Headers;
        headers.ETag = variant.ETag;
        headers.CacheControl = cacheControl;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (status == StatusCodes.Status200OK && request.Headers.IfNoneMatch is { Count: > 0 } known && IsKnown(known))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.StatusCode = status;
        SecurityHeaders.Add(headers);
        if (Location is not null)
        {
            headers.Location = Location;
        }

        headers.ContentType = contentType;
        headers.ContentLength = variant.Body.Length;
        if (variant.Encoding.Count > 0)
        {
            headers.ContentEncoding = variant.Encoding;
        }

        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(variant.Body, 0, variant.Body.Length);
    }

    // Compressed when first asked for; two requests that do it at once make the same bytes.
    Variant Of(AcceptedEncoding encoding) => encoding switch
    {
        _ when plain.Body.Length < WorthCompressing => plain,
        AcceptedEncoding.Brotli => brotli ??= Compressed("br", copy => new BrotliStream(copy, CompressionLevel.Optimal, leaveOpen: true)),
        AcceptedEncoding.Gzip => gzip ??= Compressed("gzip", copy => new GZipStream(copy, CompressionLevel.Optimal, leaveOpen: true)),
        _ => plain,
    };

    Variant Compressed(string encoding, Func<Stream, Stream> compressor)
    {
        using var copy = new MemoryStream();
        using (var compressed = compressor(copy))
        {
            compressed.Write(plain.Body);
        }

        return new(copy.ToArray(), $"\"{tag}-{encoding}\"", encoding);
    }

    // The same text in another encoding is as good.
    bool IsKnown(StringValues tags)
    {
        foreach (var sent in tags)
        {
            if (sent is not null && (sent == "*" || sent.Contains(tag, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    sealed record Variant(byte[] Body, StringValues ETag, StringValues Encoding);
}
