using ChasPravdy.Platform;

namespace ChasPravdy.History.Replay;

/// <summary>
/// An answer in canonical JSON (RFC 8785), so that replaying twice gives the same bytes, and an auditor can compare hashes.
/// </summary>
sealed class CanonicalAnswer<T>(T view, string tag) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var quoted = $"\"{tag}\"";
        response.Headers.ETag = quoted;
        if (httpContext.Request.Headers.IfNoneMatch.Contains(quoted))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var body = CanonicalJson.Bytes(view);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
