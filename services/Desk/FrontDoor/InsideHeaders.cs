using Yarp.ReverseProxy.Forwarder;

namespace ChasPravdy.Desk.FrontDoor;

/// <summary>
/// What a service hears of the request's way. YARP leaves out the hop-by-hop fields; what the sender itself claims about where the
/// request comes from goes no further either.
/// </summary>
sealed class InsideHeaders(Uri? origin) : HttpTransformer
{
    static readonly string[] Claimed =
    [
        "Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Prefix",
        "X-Forwarded-Server", "X-Forwarded-Client-Cert", "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Original-URL",
        "X-Rewrite-URL", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP", "CF-Connecting-IP",
    ];

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        var (request, headers) = (httpContext.Request, proxyRequest.Headers);
        foreach (var name in Claimed) headers.Remove(name);
        headers.Host = null;
        headers.TryAddWithoutValidation("X-Forwarded-For", httpContext.Connection.RemoteIpAddress?.ToString());
        headers.TryAddWithoutValidation("X-Forwarded-Proto", origin?.Scheme ?? request.Scheme);
        headers.TryAddWithoutValidation("X-Forwarded-Host", origin?.Authority ?? request.Host.Value);
    }
}
