using System.Text.RegularExpressions;
using ChasPravdy.Contracts.History;
using MassTransit;

namespace ChasPravdy.Platform;

/// <summary>
/// An exchange per message, written by its publisher alone: <c>{publisher}.{message-in-kebab-case}</c>. Facts have one exchange
/// per publishing service.
/// </summary>
public sealed partial class ExchangeNames(ServiceName service) : IEntityNameFormatter
{
    /// <inheritdoc/>
    public string FormatEntityName<T>() => Of(typeof(T), service.Value);

    /// <summary>The exchange that <paramref name="publisher"/> publishes <paramref name="message"/> to.</summary>
    public static string Of(Type message, string publisher)
    {
        var owner = message == typeof(ArticleFact) ? publisher : message.Namespace!.Split('.')[^1];
        return $"{Kebab(owner)}.{Kebab(message.Name)}";
    }

    // ToLowerInvariant is what exchanges are named with.
    static string Kebab(string name) => Capitals().Replace(name, "-$1").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Capitals();
}
