using System.Buffers.Binary;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace ChasPravdy.Proof;

/// <summary>Signs notes, or cosigns checkpoints, with Ed25519 (RFC 8032).</summary>
public sealed class NoteSigner
{
    readonly byte[] privateKey;

    /// <param name="name">The key's name.</param>
    /// <param name="type">What it signs.</param>
    /// <param name="privateKey">32 random bytes.</param>
    /// <exception cref="ProofException">Keys cannot be called that, or have another length.</exception>
    public NoteSigner(string name, SignatureType type, byte[] privateKey)
    {
        if (privateKey.Length != Ed25519.SecretKeySize)
        {
            throw new ProofException($"A private key of Ed25519 has {Ed25519.SecretKeySize} bytes, not {privateKey.Length}.");
        }

        this.privateKey = privateKey;
        var publicKey = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(privateKey, 0, publicKey, 0);
        Key = new(name, type, publicKey);
    }

    /// <summary>What verifies its signatures.</summary>
    public VerifierKey Key { get; }

    /// <summary>The signature for a text that ends in a newline; a cosignature names the time, to the second.</summary>
    public NoteSignature Sign(string text, DateTimeOffset at)
    {
        if (Key.Type != SignatureType.Cosignature)
        {
            return new(Key.Name, Key.Id, Sign(Encoding.UTF8.GetBytes(text)));
        }

        var time = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, at.ToUnixTimeSeconds());
        return new(Key.Name, Key.Id, [.. time, .. Sign(VerifierKey.Cosigned(text, at.ToUnixTimeSeconds()))]);
    }

    byte[] Sign(byte[] message)
    {
        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(privateKey, 0, message, 0, message.Length, signature, 0);
        return signature;
    }
}
