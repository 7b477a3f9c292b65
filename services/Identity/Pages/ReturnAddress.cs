namespace ChasPravdy.Identity.Pages;

/// <summary>Where to go after signing in: on with the authorization request, and nowhere that a link could have smuggled in.</summary>
public static class ReturnAddress
{
    public static string Of(string? asked) =>
        asked?.StartsWith("/connect/authorize?", StringComparison.Ordinal) == true && !asked.Any(char.IsControl) ? asked : "/";
}
