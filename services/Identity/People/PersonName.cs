namespace ChasPravdy.Identity.People;

/// <summary>Names are stored and looked up in lower case, without blanks around them.</summary>
public static class PersonName
{
    public const int MaxLength = 64;

    /// <summary>The name as it is stored, or null when nobody can have it.</summary>
    public static string? Of(string? typed)
    {
        var name = typed?.Trim().ToLowerInvariant();
        return string.IsNullOrEmpty(name) || name.Length > MaxLength || name.Any(char.IsControl) ? null : name;
    }
}
