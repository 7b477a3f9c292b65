using System.Net;
using System.Net.Sockets;

namespace ChasPravdy.Tests.Integration;

/// <summary>A way to a server on which every connection waits until <see cref="Open"/>, as on a network that hangs.</summary>
public sealed class HeldDoor : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource someone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly CancellationTokenSource closed = new();
    readonly Uri server;
    readonly Task taking;

    public HeldDoor(Uri server)
    {
        this.server = server;
        listener.Start();
        Address = new UriBuilder(server) { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;
        taking = Take();
    }

    /// <summary>The server's address by this way.</summary>
    public Uri Address { get; }

    /// <summary>Ends when the first has come and waits.</summary>
    public Task SomeoneWaits => someone.Task;

    /// <summary>Lets pass who waits, and everyone after.</summary>
    public void Open() => opened.TrySetResult();

    async Task Take()
    {
        var passing = new List<Task>();
        try
        {
            while (true)
            {
                passing.Add(Pass(await listener.AcceptTcpClientAsync(closed.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(passing);
        }
    }

    async Task Pass(TcpClient client)
    {
        using var from = client;
        using var to = new TcpClient();
        try
        {
            someone.TrySetResult();
            await opened.Task.WaitAsync(closed.Token);
            await to.ConnectAsync(server.Host, server.Port, closed.Token);
            await Task.WhenAny(
                from.GetStream().CopyToAsync(to.GetStream(), closed.Token),
                to.GetStream().CopyToAsync(from.GetStream(), closed.Token));
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
        {
            // One side has gone.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closed.CancelAsync();
        await taking;
        listener.Dispose();
        closed.Dispose();
    }
}
