using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChasPravdy.Tests.Unit.Platform;

/// <summary>
/// One bucket over HTTP, as an S3-compatible store keeps it. What is not signed with the secret (Signature Version 4), or whose body is not
/// the one that was signed, gets 403.
/// </summary>
sealed class BucketServer(string bucket, string accessKey, string secret, string region) : IAsyncDisposable
{
    readonly WebApplication app = Build();

    public ConcurrentDictionary<string, (byte[] Bytes, string? ContentType)> Objects { get; } = new();

    /// <summary>How many of the next requests are told to come again.</summary>
    public int Busy { get; set; }

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public async Task Start()
    {
        app.Run(Answer);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    async Task Answer(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        response.StatusCode = (int)Status();

        HttpStatusCode Status()
        {
            if (Busy > 0)
            {
                Busy--;
                return HttpStatusCode.ServiceUnavailable;
            }

            return IsSigned(request, body.ToArray()) && request.Path.StartsWithSegments("/" + bucket, StringComparison.Ordinal, out var key)
                ? Do(request.Method, key.Value![1..])
                : HttpStatusCode.Forbidden;
        }

        HttpStatusCode Do(string method, string key)
        {
            switch (method)
            {
                case "PUT":
                    Objects[key] = (body.ToArray(), request.ContentType);
                    return HttpStatusCode.OK;
                case "DELETE":
                    return Objects.TryRemove(key, out _) ? HttpStatusCode.NoContent : HttpStatusCode.NotFound;
                default:
                    return Objects.ContainsKey(key) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
            }
        }

        if (response.StatusCode == 200 && request.Method == "GET")
        {
            var found = Objects[request.Path.Value![(bucket.Length + 2)..]].Bytes;
            response.ContentLength = found.Length;
            await response.Body.WriteAsync(found);
        }
    }

    // Rebuilt from what has arrived, step by step as the specification has it.
    bool IsSigned(HttpRequest request, byte[] body)
    {
        var parts = request.Headers.Authorization.ToString().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ["AWS4-HMAC-SHA256", var credential, var headers, var signature]
            || credential.Split('=')[1].Split('/') is not [var name, var day, var place, "s3", "aws4_request"])
        {
            return false;
        }

        var names = headers["SignedHeaders=".Length..];
        var date = request.Headers["x-amz-date"].ToString();
        var canonical = new StringBuilder($"{request.Method}\n{request.Path.ToUriComponent()}\n\n");
        foreach (var signed in names.Split(';'))
        {
            canonical.Append(System.Globalization.CultureInfo.InvariantCulture, $"{signed}:{request.Headers[signed]}\n");
        }

        canonical.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n{names}\n{Hex(SHA256.HashData(body))}");
        var text = $"AWS4-HMAC-SHA256\n{date}\n{day}/{place}/s3/aws4_request\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())))}";
        var key = Mac(Mac(Mac(Mac(Encoding.UTF8.GetBytes("AWS4" + secret), day), place), "s3"), "aws4_request");
        return name == accessKey && place == region && date.StartsWith(day, StringComparison.Ordinal)
            && names.Split(';').Contains("host") && signature == $"Signature={Hex(Mac(key, text))}";
    }

    static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
