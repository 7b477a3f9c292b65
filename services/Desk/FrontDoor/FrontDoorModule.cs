using System.Diagnostics;
using System.Net;
using ChasPravdy.Platform;
using Microsoft.AspNetCore.Mvc;
using Yarp.ReverseProxy.Forwarder;

namespace ChasPravdy.Desk.FrontDoor;

/// <summary>
/// Hands requests on to the services as they are: they check tokens, sizes and everything else. So these routes leave out the rest
/// of the Desk's pipeline.
/// </summary>
public static class FrontDoorModule
{
    static readonly ForwarderRequestConfig Forwarding = new()
    {
        ActivityTimeout = TimeSpan.FromSeconds(100),
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    public static void AddFrontDoor(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpForwarder();
        builder.Services.AddSingleton(new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            // Finds replicas that have come, and leaves those that went, without waiting for a failure.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ActivityHeadersPropagator = new ReverseProxyPropagator(DistributedContextPropagator.Current),
        }));
        builder.Logging.AddFilter("Yarp", LogLevel.Error);
        builder.Logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
    }

    public static void MapFrontDoor(this WebApplication app)
    {
        var origin = app.Configuration["Desk:Origin"] is { Length: > 0 } configured ? new Uri(configured) : null;
        var headers = new InsideHeaders(origin);
        var forwarder = app.Services.GetRequiredService<IHttpForwarder>();
        var client = app.Services.GetRequiredService<HttpMessageInvoker>();
        foreach (var door in Door.All)
        {
            var address = app.Configuration.Required($"Services:{door.Name}");
            foreach (var (path, largest) in door.Uploads)
                app.Map(path, http => Forward(http, door.Name, address)).WithMetadata(new RequestSizeLimitAttribute(largest)).ShortCircuit();
            foreach (var path in door.Paths) app.Map(path + "/{**rest}", http => Forward(http, door.Name, address)).ShortCircuit();
        }
        app.Map("/api/{**rest}", http => Answer(http, new()
        {
            Status = 404,
            Type = ProblemType.Base + "not-found",
            Title = "Not found.",
            Detail = "The workflow API has no such address. /openapi/v1.json lists all that it has.",
        })).ShortCircuit();

        async Task Forward(HttpContext http, string service, string address)
        {
            var error = await forwarder.SendAsync(http, address, client, Forwarding, headers);
            if (error == ForwarderError.None || http.Response.HasStarted || http.RequestAborted.IsCancellationRequested) return;
            var exception = http.GetForwarderErrorFeature()?.Exception;
            await Answer(http, error == ForwarderError.RequestBodyClient
                ? new() { Status = http.Response.StatusCode, Type = ProblemType.Base + "bad-request", Title = "The request's body is too large or broke off." }
                : Unanswered.Of(service, http.Request.Method, error, exception));
        }
    }

    static async Task Answer(HttpContext http, ProblemDetails problem)
    {
        http.Response.StatusCode = problem.Status!.Value;
        if (problem.Status == 503) http.Response.Headers.RetryAfter = "2";
        await Results.Problem(problem).ExecuteAsync(http);
    }
}
