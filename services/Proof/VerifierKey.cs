using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace ChasPravdy.Proof;

/// <summary>What a signature of a note says.</summary>
public enum SignatureType
{
    /// <summary>Ed25519 over the note's text (C2SP signed-note).</summary>
    Note = 1,

    /// <summary>Ed25519 by a witness over a checkpoint and the time (C2SP tlog-cosignature, cosignature/v1).</summary>
    Cosignature = 4,
}

/// <summary>A public key that signs notes, as C2SP signed-note writes it: name, number and key.</summary>
public sealed record VerifierKey
{
    readonly byte[] publicKey;

    /// <exception cref="ProofException">Keys cannot be called that, or are no keys.</exception>
    public VerifierKey(string name, SignatureType type, byte[] publicKey)
    {
        NoteSignature.RequireName(name);
        if (publicKey.Length != Ed25519.PublicKeySize || !Ed25519.ValidatePublicKeyFull(publicKey, 0))
        {
            throw new ProofException($"The key of {name} is no public key of Ed25519.");
        }

        (Name, Type, this.publicKey) = (name, type, publicKey);
        Id = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)type, .. publicKey]));
    }

    /// <summary>By convention an address without its scheme.</summary>
    public string Name { get; }

    /// <summary>What its signatures say.</summary>
    public SignatureType Type { get; }

    /// <summary>The first four bytes of the hash of all this.</summary>
    public uint Id { get; }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="ProofException">It is not such a key.</exception>
    public static VerifierKey Parse(string text)
    {
        if (text.Split('+', 3) is not [var name, { Length: 8 } id, var base64]
            || !uint.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            || Base64.Read(base64) is not [(byte)SignatureType.Note or (byte)SignatureType.Cosignature, .. var publicKey] bytes)
        {
            throw new ProofException($"“{text}” is not a key: name+number+base64, for Ed25519.");
        }

        var key = new VerifierKey(name, (SignatureType)bytes[0], publicKey);
        return key.Id == number ? key : throw new ProofException($"The key of {name} does not have the number {id}.");
    }

    /// <summary>The key as text.</summary>
    public override string ToString() => $"{Name}+{Id:x8}+{Convert.ToBase64String([(byte)Type, .. publicKey])}";

    /// <summary>When a cosignature was made.</summary>
    /// <exception cref="ProofException">The signature is too short for one.</exception>
    public static DateTimeOffset TimeOf(NoteSignature cosignature) => DateTimeOffset.FromUnixTimeSeconds(Seconds(cosignature.Bytes));

    /// <summary>Whether this key made the signature under that text.</summary>
    public bool Verifies(string text, byte[] signature) => Type switch
    {
        SignatureType.Cosignature => signature.Length == 8 + Ed25519.SignatureSize
            && Verifies(Cosigned(text, Seconds(signature)), signature.AsSpan(8)),
        _ => signature.Length == Ed25519.SignatureSize && Verifies(Encoding.UTF8.GetBytes(text), signature),
    };

    /// <summary>What a witness signs.</summary>
    internal static byte[] Cosigned(string text, long seconds) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n{text}"));

    bool Verifies(byte[] message, ReadOnlySpan<byte> signature) => Ed25519.Verify(signature.ToArray(), 0, publicKey, 0, message, 0, message.Length);

    static long Seconds(byte[] signature) => signature.Length > 8 && BinaryPrimitives.ReadInt64BigEndian(signature) is var seconds and >= 0 and < 253_402_300_800
        ? seconds
        : throw new ProofException("The cosignature has no time.");
}
