using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;

namespace ChasPravdy.Identity.Store;

/// <summary>The keys that tokens are signed and encrypted with: made once, kept in the database.</summary>
public sealed class TokenKeys(TimeProvider clock) : IConfigureOptions<OpenIddictServerOptions>
{
    List<StoredKey> keys = [];

    /// <summary>Loads the keys, making them first in a new database. One replica at a time may call it.</summary>
    public async Task Load(IdentityContext store, CancellationToken ct)
    {
        var stored = await store.Keys.OrderBy(key => key.CreatedAt).ToListAsync(ct);
        foreach (var use in new[] { "signing", "encryption" }.Where(use => stored.All(key => key.Use != use)))
        {
            var made = Make(use);
            store.Keys.Add(made);
            stored.Add(made);
        }
        await store.SaveChangesAsync(ct);
        keys = stored;
    }

    public void Configure(OpenIddictServerOptions options)
    {
        if (keys.Count == 0) throw new InvalidOperationException("The token keys have not been loaded yet.");
        foreach (var key in keys)
        {
            if (key.Use == "signing")
                options.SigningCredentials.Add(new(Rsa(key), SecurityAlgorithms.RsaSha256));
            else
                options.EncryptionCredentials.Add(new(
                    new SymmetricSecurityKey(key.Material) { KeyId = key.Id }, SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512));
        }
    }

    StoredKey Make(string use)
    {
        using var rsa = RSA.Create(2048);
        return new()
        {
            Id = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16)),
            Use = use,
            Material = use == "signing" ? rsa.ExportPkcs8PrivateKey() : RandomNumberGenerator.GetBytes(32),
            CreatedAt = clock.GetUtcNow(),
        };
    }

    static RsaSecurityKey Rsa(StoredKey key)
    {
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(key.Material, out _);
        return new(rsa) { KeyId = key.Id };
    }
}
