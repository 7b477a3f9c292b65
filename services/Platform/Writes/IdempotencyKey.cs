using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ChasPravdy.Platform;

/// <summary>
/// The sender's <c>Idempotency-Key</c>: the same key and request again gets the first answer again
/// (draft-ietf-httpapi-idempotency-key-header).
/// </summary>
/// <param name="Key">1 to 200 visible ASCII characters, as sent.</param>
/// <param name="Id">What the answer is stored under: the key, per subject.</param>
/// <param name="RequestHash">SHA-256 of method, path and body.</param>
sealed record IdempotencyKey(string Key, string Id, string RequestHash)
{
    const string Header = "Idempotency-Key";

    /// <summary>Keeps the body of a request with a key, since it is read twice: by the endpoint, and for its hash.</summary>
    public static Task KeepBody(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers.ContainsKey(Header))
        {
            http.Request.EnableBuffering();
        }

        return next(http);
    }

    /// <summary>The request's key, with its body hashed; null when none was sent.</summary>
    public static async Task<IdempotencyKey?> Of(HttpContext http, string subject)
    {
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0)
        {
            return null;
        }

        if (key.Length > 200 || key.Any(c => c is < '!' or > '~'))
        {
            throw new InvalidFieldsException(Header, "The key must be 1 to 200 visible ASCII characters.");
        }

        http.Request.Body.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}\n"));
        var buffer = new byte[8192];
        int read;
        while ((read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0)
        {
            hash.AppendData(buffer, 0, read);
        }

        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject}\n{key}")));
        return new(key, id, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
