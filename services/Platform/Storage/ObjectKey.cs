using System.Text.RegularExpressions;

namespace ChasPravdy.Platform;

/// <summary>What may be the key of an object: nothing that a file system or an address reads as more than a name.</summary>
static partial class ObjectKey
{
    const int Longest = 200;

    /// <summary>The key itself.</summary>
    /// <exception cref="ArgumentException">It is no key.</exception>
    public static string Checked(string key) => key.Length <= Longest && Shape().IsMatch(key)
        ? key
        : throw new ArgumentException($"No object can have the key “{key}”.", nameof(key));

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*)*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
