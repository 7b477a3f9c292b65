using System.Diagnostics;
using System.Net;

namespace ChasPravdy.Tests.EndToEnd;

/// <summary>
/// Sends as a careful client does in bad times: every command under an Idempotency-Key, and again with the same key when the
/// connection broke or a service was away.
/// </summary>
sealed class StubbornSender() : DelegatingHandler(new SocketsHttpHandler
{
    UseProxy = false,
    AllowAutoRedirect = false,
    ConnectTimeout = TimeSpan.FromSeconds(5),
})
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(90), Single = TimeSpan.FromSeconds(15);

    int again;

    /// <summary>How often something had to be sent again.</summary>
    public int Again => again;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Get && !request.Headers.Contains("Idempotency-Key"))
        {
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        }

        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var single = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                single.CancelAfter(Single);
                var response = await base.SendAsync(Copy(request, body), single.Token);
                await response.Content.LoadIntoBufferAsync(single.Token);
                if (response.StatusCode is not (HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout)
                    || watch.Elapsed > Patience)
                {
                    return response;
                }

                response.Dispose();
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException
                && !cancellationToken.IsCancellationRequested && watch.Elapsed < Patience)
            {
                // Sent perhaps, heard perhaps: the key makes sending it again harmless.
            }

            Interlocked.Increment(ref again);
            await Task.Delay(Random.Shared.Next(50, 250), cancellationToken);
        }
    }

    static HttpRequestMessage Copy(HttpRequestMessage request, byte[]? body)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var header in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (body is not null)
        {
            copy.Content = new ByteArrayContent(body);
            foreach (var header in request.Content!.Headers)
            {
                copy.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return copy;
    }
}
