using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChasPravdy.Publishing.Webhooks;

/// <summary>
/// Signatures as Standard Webhooks (standardwebhooks.com) has them: <c>v1,</c> and the HMAC-SHA256, in Base64, of
/// <c>{webhook-id}.{webhook-timestamp}.{body}</c> under the secret's bytes.
/// </summary>
public static class WebhookSignature
{
    const string Prefix = "whsec_";

    const int Shortest = 24, Longest = 64;

    /// <summary>The bytes of a secret, <c>whsec_</c> and 24 to 64 bytes in Base64; null when it is something else.</summary>
    public static byte[]? Key(string secret)
    {
        var bytes = new byte[Longest + 1];
        return secret.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(secret[Prefix.Length..], bytes, out var length)
            && length is >= Shortest and <= Longest
            ? bytes[..length]
            : null;
    }

    public static string Of(string secret, string id, DateTimeOffset at, string body)
    {
        var key = Key(secret) ?? throw new ArgumentException("This is no secret of a webhook.", nameof(secret));
        var signed = string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.{body}");
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));
    }
}
