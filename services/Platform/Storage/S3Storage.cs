using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace ChasPravdy.Platform;

/// <summary>Objects in a bucket of an S3-compatible store, addressed by path: <c>{address}/{bucket}/{key}</c>.</summary>
public sealed class S3Storage(Uri address, string bucket, S3Account account, TimeProvider clock) : IObjectStorage, IDisposable
{
    const int Attempts = 4;

    readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    { Timeout = TimeSpan.FromSeconds(30) };

    /// <inheritdoc/>
    public async Task Put(string key, Stream content, string contentType, CancellationToken ct)
    {
        using var body = new MemoryStream(); // a size of a picture; it is signed, so it is read whole before it is sent
        await content.CopyToAsync(body, ct);
        using var answer = await Ask(HttpMethod.Put, key, body.ToArray(), contentType, ct);
        Require(answer.IsSuccessStatusCode, answer);
    }

    /// <inheritdoc/>
    public async Task<StoredObject?> Open(string key, CancellationToken ct)
    {
        var answer = await Ask(HttpMethod.Get, key, [], null, ct);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            answer.Dispose();
            return null;
        }

        try
        {
            Require(answer is { StatusCode: HttpStatusCode.OK, Content.Headers.ContentLength: not null }, answer);
            return new(await answer.Content.ReadAsStreamAsync(ct), answer.Content.Headers.ContentLength!.Value);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task Delete(string key, CancellationToken ct)
    {
        using var answer = await Ask(HttpMethod.Delete, key, [], null, ct);
        Require(answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.NotFound, answer);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    // All three calls may be repeated: the same again changes nothing.
    async Task<HttpResponseMessage> Ask(HttpMethod method, string key, byte[] body, string? contentType, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var request = Signed(method, $"/{bucket}/{ObjectKey.Checked(key)}", body, contentType);
                var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
                if ((int)answer.StatusCode < 500 || attempt == Attempts)
                {
                    return answer;
                }

                answer.Dispose();
            }
            catch (Exception exception) when (exception is HttpRequestException || (exception is TaskCanceledException && !ct.IsCancellationRequested))
            {
                if (attempt == Attempts)
                {
                    throw new UnavailableException($"The object storage does not answer: {exception.Message}");
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100 << attempt), clock, ct);
        }
    }

    HttpRequestMessage Signed(HttpMethod method, string path, byte[] body, string? contentType)
    {
        var (now, hash) = (clock.GetUtcNow(), Convert.ToHexStringLower(SHA256.HashData(body)));
        var request = new HttpRequestMessage(method, new Uri(address, S3Signature.Encoded(path)));
        if (method == HttpMethod.Put)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(contentType!) } };
        }

        var signed = new Dictionary<string, string>
        {
            ["host"] = address.Authority,
            ["x-amz-content-sha256"] = hash,
            ["x-amz-date"] = S3Signature.Instant(now),
        };
        request.Headers.TryAddWithoutValidation("x-amz-content-sha256", hash);
        request.Headers.TryAddWithoutValidation("x-amz-date", signed["x-amz-date"]);
        request.Headers.TryAddWithoutValidation(
            "Authorization", S3Signature.Authorization(method.Method, path, signed, hash, account, now));
        return request;
    }

    static void Require(bool holds, HttpResponseMessage answer)
    {
        if (!holds)
        {
            throw new UnavailableException($"The object storage refused a request with {(int)answer.StatusCode}.");
        }
    }
}
