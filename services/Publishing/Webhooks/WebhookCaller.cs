using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace ChasPravdy.Publishing.Webhooks;

/// <summary>
/// Calls webhooks, whatever they are: only public addresses, no redirects, no proxy, a limited time for the answer's head; the answer's
/// body is not read.
/// </summary>
public sealed class WebhookCaller : IDisposable
{
    readonly WebhookSettings settings;
    readonly TimeProvider clock;
    readonly HttpClient http;

    public WebhookCaller(WebhookSettings settings, TimeProvider clock)
    {
        (this.settings, this.clock) = (settings, clock);
        http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = 16,
            MaxConnectionsPerServer = 8,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = Connect,
            ActivityHeadersPropagator = null,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan, // each call has its own
        };
    }

    /// <returns>Null when the webhook took it, otherwise why not.</returns>
    public async Task<string?> Call(Webhook webhook, Delivery delivery, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(settings.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            using var request = Request(webhook, delivery);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.IsSuccessStatusCode ? null : string.Create(CultureInfo.InvariantCulture, $"It answered {(int)response.StatusCode}.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return string.Create(CultureInfo.InvariantCulture, $"It did not answer within {settings.Timeout.TotalSeconds:0.#} s.");
        }
        catch (HttpRequestException exception)
        {
            return exception.InnerException is AddressRefusedException refused ? refused.Message : exception.Message;
        }
    }

    HttpRequestMessage Request(Webhook webhook, Delivery delivery)
    {
        var (id, now) = ($"msg_{delivery.Event:N}", clock.GetUtcNow());
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url)
        {
            Content = new StringContent(delivery.Body, Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8")),
        };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(webhook.Secret, id, now, delivery.Body));
        request.Headers.UserAgent.ParseAdd("ChasPravdy-Webhooks/1");
        return request;
    }

    // A name is looked up once, and the address that was looked at is the one that is called: a name cannot change its mind in between.
    async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var isHere = settings.AllowThisMachine && WebhookAddress.IsThisMachine(host);
        var addresses = (await Dns.GetHostAddressesAsync(host, ct))
            .Where(address => isHere ? IPAddress.IsLoopback(address) : PublicAddresses.IsPublic(address)).ToArray();
        if (addresses.Length == 0)
        {
            throw new AddressRefusedException($"{host} leads into a private network.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Dispose() => http.Dispose();

    sealed class AddressRefusedException(string sentence) : Exception(sentence);
}
