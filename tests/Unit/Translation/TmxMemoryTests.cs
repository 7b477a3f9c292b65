using System.Text;
using ChasPravdy.Translation.Tmx;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation;

/// <summary>Alone: it weighs the whole process, and others' tests would be on the scales with it.</summary>
[CollectionDefinition(nameof(TmxMemoryTests), DisableParallelization = true)]
[Collection(nameof(TmxMemoryTests))]
public sealed class TmxMemoryTests
{
    [Fact]
    public async Task A_hundred_megabytes_take_the_memory_of_one_unit()
    {
        var (units, most) = (0, 0L);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await foreach (var unit in TmxReader.Read(new Repeated(
            "<tmx><header srclang='de'/><body>",
            $"<tu><note>{new string('n', 9_900)}</note><tuv xml:lang='de'><seg>Ja.</seg></tuv><tuv xml:lang='fr'><seg>Oui.</seg></tuv></tu>\n",
            10_500,
            "</body></tmx>"), CancellationToken.None))
        {
            if (++units % 2_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal(10_500, units);
        Assert.InRange(most, long.MinValue, 20_000_000);
    }

    /// <summary>A long document that is nowhere whole.</summary>
    sealed class Repeated(string start, string unit, int times, string end) : Stream
    {
        readonly IEnumerator<byte[]> parts =
            Enumerable.Repeat(unit, times).Prepend(start).Append(end).Select(Encoding.UTF8.GetBytes).GetEnumerator();
        ReadOnlyMemory<byte> rest;

        public override int Read(byte[] buffer, int offset, int count)
        {
            while (rest.IsEmpty)
            {
                if (!parts.MoveNext())
                    return 0;
                rest = parts.Current;
            }

            var taken = Math.Min(count, rest.Length);
            rest[..taken].CopyTo(buffer.AsMemory(offset));
            rest = rest[taken..];
            return taken;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
