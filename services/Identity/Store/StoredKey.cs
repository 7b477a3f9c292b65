namespace ChasPravdy.Identity.Store;

/// <summary>A key that tokens are signed or encrypted with. Every replica and every restart uses the same ones.</summary>
public sealed class StoredKey
{
    /// <summary>Its name, as the `kid` of the tokens signed with it.</summary>
    public required string Id { get; init; }

    /// <summary>`signing`: an RSA private key as PKCS #8. `encryption`: 32 random bytes.</summary>
    public required string Use { get; init; }

    public required byte[] Material { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A key of ASP.NET Core data protection, which cookies and antiforgery tokens depend on.</summary>
public sealed class StoredProtectionKey
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
