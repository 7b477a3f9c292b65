using System.Security.Cryptography;
using System.Text;

namespace ChasPravdy.Platform;

/// <summary>Name-based UUIDs, version 5 (RFC 9562, section 5.5): the same names give the same id everywhere.</summary>
public static class Uuid5
{
    /// <summary>The id of <paramref name="name"/> (UTF-8) inside <paramref name="space"/>.</summary>
    public static Guid Of(Guid space, string name)
    {
        var named = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        space.TryWriteBytes(named, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, named.AsSpan(16));
#pragma warning disable CA5350 // RFC 9562 asks for SHA-1; nothing secret depends on it.
        var hash = SHA1.HashData(named);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
