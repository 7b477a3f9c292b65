namespace ChasPravdy.Proof;

/// <summary>Base64 (RFC 4648, section 4) in the one form that its writers use: no white space, padded, no stray bits.</summary>
static class Base64
{
    /// <exception cref="ProofException">It is not base64, or could have been written otherwise.</exception>
    public static byte[] Read(string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) && Convert.ToBase64String(bytes, 0, length) == text
            ? bytes[..length]
            : throw new ProofException($"“{text}” is not base64.");
    }
}
