using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChasPravdy.Platform;

/// <summary>Who asks an S3-compatible store, and in which region it is; many stores take any region.</summary>
/// <param name="AccessKey">The name of the key.</param>
/// <param name="SecretKey">The key.</param>
/// <param name="Region">Such as <c>eu-central-1</c>.</param>
public sealed record S3Account(string AccessKey, string SecretKey, string Region);

/// <summary>Signs requests as Amazon's "Authenticating Requests (AWS Signature Version 4)" says, for requests without a query.</summary>
public static class S3Signature
{
    const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>The value of <c>Authorization</c>.</summary>
    /// <param name="method">In capitals.</param>
    /// <param name="path">Absolute, its names not yet percent-encoded.</param>
    /// <param name="headers">All headers that are signed, in lower case; <c>host</c> and <c>x-amz-date</c> among them.</param>
    /// <param name="payloadHash">SHA-256 of the body, 64 lower-case hex digits.</param>
    /// <param name="account">Who signs.</param>
    /// <param name="now">When, as <c>x-amz-date</c> says.</param>
    public static string Authorization(
        string method, string path, IReadOnlyDictionary<string, string> headers, string payloadHash, S3Account account, DateTimeOffset now)
    {
        var sorted = headers.OrderBy(header => header.Key, StringComparer.Ordinal).ToList();
        var signed = string.Join(';', sorted.Select(header => header.Key));
        var canonical = string.Join('\n', [
            method,
            Encoded(path),
            "",
            .. sorted.Select(header => $"{header.Key}:{header.Value.Trim()}"),
            "",
            signed,
            payloadHash,
        ]);
        var day = now.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var scope = $"{day}/{account.Region}/s3/aws4_request";
        var text = string.Join('\n', Algorithm, Instant(now), scope, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));
        var key = new[] { day, account.Region, "s3", "aws4_request" }.Aggregate(Encoding.UTF8.GetBytes("AWS4" + account.SecretKey), Keyed);
        return $"{Algorithm} Credential={account.AccessKey}/{scope},SignedHeaders={signed},Signature={Convert.ToHexStringLower(Keyed(key, text))}";
    }

    /// <summary>An instant as <c>x-amz-date</c> has it: ISO 8601, basic, in whole seconds.</summary>
    public static string Instant(DateTimeOffset now) => now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A path whose names are percent-encoded as signatures want it: all but letters, digits and <c>-._~</c>.</summary>
    public static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    static byte[] Keyed(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
