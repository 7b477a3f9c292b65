using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChasPravdy.Platform;

/// <summary>A command that must not be sent blindly came without <c>If-Match</c>: 428 (RFC 6585).</summary>
public sealed class PreconditionRequiredException() : Exception("Send If-Match with the ETag that you were given.");

/// <summary>Endpoints that refuse to be called blindly.</summary>
public static class RequireIfMatchExtensions
{
    /// <summary>Answers 428 when <c>If-Match</c> is missing.</summary>
    public static RouteHandlerBuilder RequireIfMatch(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new IfMatchRequired()).AddEndpointFilter((context, next) => context.HttpContext.Request.Headers.IfMatch.Count == 0
            ? throw new PreconditionRequiredException()
            : next(context));
}
