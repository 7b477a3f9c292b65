using Microsoft.Extensions.Configuration;

namespace ChasPravdy.Platform;

/// <summary>Settings by name, without defaults in code.</summary>
public static class Configured
{
    /// <summary>The setting, or a sentence that says which one is missing.</summary>
    /// <exception cref="InvalidOperationException">The setting is missing or blank.</exception>
    public static string Required(this IConfiguration configuration, string key) =>
        configuration[key] is { } value && !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new InvalidOperationException(
                $"The setting {key} is missing (environment: {key.Replace(":", "__", StringComparison.Ordinal)}).");
}
