using System.Buffers.Binary;

namespace ChasPravdy.Tests.Client;

/// <summary>PNG files put together by hand (RFC 2083), whatever they are to hold.</summary>
public static class PngFile
{
    /// <param name="width">In pixels, as the header says.</param>
    /// <param name="height">In pixels, as the header says.</param>
    /// <param name="pixels">Rows of red, green and blue, each behind its filter's byte, packed by zlib.</param>
    public static byte[] Of(int width, int height, byte[] pixels)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2); // eight bits of red, green and blue
        return [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, pixels), .. Chunk("IEND"u8, [])];
    }

    /// <summary>One chunk with its length and its checksum.</summary>
    public static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        byte[] named = [.. name, .. content];
        var (length, checksum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc(named));
        return [.. length, .. named, .. checksum];
    }

    static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
