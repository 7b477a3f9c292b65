using System.Security.Cryptography;
using ChasPravdy.Contracts;

namespace ChasPravdy.Platform;

/// <summary>What approvals and publications name a text by.</summary>
public static class TextHash
{
    /// <summary>SHA-256 of the text's canonical JSON (RFC 8785): 64 lower-case hex digits.</summary>
    public static string Of(EditionText text) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Bytes(text)));
}
