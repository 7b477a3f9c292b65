using Microsoft.AspNetCore.Http;

namespace ChasPravdy.Platform;

/// <summary>Answers that queries give.</summary>
public static class Answers
{
    /// <summary>A resource with its version as ETag; 304 when the reader has it already (RFC 9110, section 13.1.2).</summary>
    public static IResult Resource<T>(T view, long version) => new ResourceAnswer<T>(view, version);

    sealed class ResourceAnswer<T>(T view, long version) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var tag = $"\"{version}\"";
            httpContext.Response.Headers.ETag = tag;
            if (httpContext.Request.Headers.IfNoneMatch.Contains(tag))
            {
                httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            return TypedResults.Ok(view).ExecuteAsync(httpContext);
        }
    }
}
