using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ChasPravdy.Tests.Bench;

/// <summary>
/// One HTTP/1.1 connection that sends the same bytes again and reads the answer: as little as a client can do, so that the two
/// cores are left to what is measured.
/// </summary>
sealed class Wire : IDisposable
{
    static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();

    readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    readonly byte[] request;
    readonly byte[] buffer = new byte[64 * 1024];

    Wire(byte[] request) => this.request = request;

    public static async Task<Wire> Get(Uri address) => await To(address, $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");

    public static async Task<Wire> Post(Uri address) =>
        await To(address, $"POST {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Length: 0\r\n\r\n");

    /// <summary>A connection for requests that the caller brings.</summary>
    public static async Task<Wire> To(Uri address) => await To(address, "");

    /// <summary>The bytes of a request for a page.</summary>
    public static byte[] Request(Uri address, string path, string encoding) =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept-Encoding: {encoding}\r\n\r\n");

    static async Task<Wire> To(Uri address, string request)
    {
        var wire = new Wire(Encoding.ASCII.GetBytes(request));
        await wire.socket.ConnectAsync(address.Host, address.Port);
        return wire;
    }

    /// <summary>One request and its whole answer; true for a 2xx.</summary>
    public Task<bool> Once() => Once(request);

    /// <summary>The same with a request of the caller's.</summary>
    public async Task<bool> Once(byte[] request)
    {
        await socket.SendAsync(request);
        var read = 0;
        int head;
        while ((head = buffer.AsSpan(0, read).IndexOf(HeadEnd)) < 0)
        {
            read += await Receive(buffer.AsMemory(read));
        }

        var left = Length(head) - (read - head - HeadEnd.Length);
        while (left > 0)
        {
            left -= await Receive(buffer.AsMemory(head + HeadEnd.Length));
        }

        return buffer[9] == (byte)'2';
    }

    async ValueTask<int> Receive(Memory<byte> into) =>
        await socket.ReceiveAsync(into) is var read and > 0 ? read : throw new IOException("The server hung up.");

    int Length(int head)
    {
        foreach (var line in Encoding.ASCII.GetString(buffer, 0, head).Split("\r\n"))
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                return int.Parse(line.AsSpan("Content-Length:".Length).Trim(), CultureInfo.InvariantCulture);
            }
        }

        return buffer.AsSpan(9, 3).SequenceEqual("204"u8) ? 0 : throw new IOException("The answer does not say how long it is.");
    }

    public void Dispose() => socket.Dispose();
}
