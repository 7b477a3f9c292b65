namespace ChasPravdy.Identity.People;

/// <summary>Someone who can sign in. Roles and languages go into every token that is issued to them.</summary>
public sealed class Person
{
    public required Guid Id { get; init; }

    /// <summary>The name to sign in with: lower case, unique.</summary>
    public required string Name { get; init; }

    public required string PasswordHash { get; set; }

    public string[] Roles { get; set; } = [];

    public string[] Translates { get; set; } = [];

    public string[] Reviews { get; set; } = [];

    /// <summary>One of the people whose password is public: unknown outside the Development environment.</summary>
    public bool Demo { get; init; }

    /// <summary>Failed sign-ins since the last one that succeeded or locked the account.</summary>
    public int Failures { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }
}
