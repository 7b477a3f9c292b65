using System.Xml;

namespace ChasPravdy.Translation.Tmx;

/// <summary>
/// Ends the reading of a document in which a single piece (a tag with its attributes, a comment) takes more than it may: the
/// XML reader holds each whole.
/// </summary>
sealed class Leash(Stream inner) : Stream
{
    const int Longest = 4 * 1024 * 1024;

    int left = Longest;

    public void Reset() => left = Longest;

    public override int Read(byte[] buffer, int offset, int count) => Pay(inner.Read(buffer, offset, Math.Min(count, 16_384)));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Pay(await inner.ReadAsync(buffer[..Math.Min(buffer.Length, 16_384)], cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    int Pay(int read) => (left -= read) >= 0 ? read
        : throw new XmlException($"A single tag, text or comment takes more than {Longest / 1024 / 1024} MB.");

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
