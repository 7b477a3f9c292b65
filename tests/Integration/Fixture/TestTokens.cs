using System.Security.Cryptography;
using ChasPravdy.Platform;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChasPravdy.Tests.Integration;

/// <summary>Access tokens as Identity issues them, signed with a key of the tests.</summary>
static class TestTokens
{
    public const string Issuer = "http://identity.test/";

    public static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "tests" };

    /// <summary>The subject id that a person of this name has in tests.</summary>
    public static string SubjectId(string name) => Uuid5.Of(Guid.Empty, name).ToString();

    public static string Of(
        string name, string[] roles, string[] translates, string[] reviews, string audience = "newsroom", TimeSpan? lifetime = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            TokenType = "at+jwt",
            NotBefore = now.AddMinutes(-120),
            IssuedAt = now.AddMinutes(-120),
            Expires = now + (lifetime ?? TimeSpan.FromHours(1)),
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
            Claims = new Dictionary<string, object>
            {
                ["sub"] = SubjectId(name),
                ["name"] = name,
                ["role"] = roles,
                ["translates"] = translates,
                ["reviews"] = reviews,
            },
        });
    }
}
