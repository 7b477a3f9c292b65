using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ChasPravdy.Platform;

/// <summary>The version that the sender of a command saw, from <c>If-Match</c> (RFC 9110, section 13.1.1).</summary>
/// <param name="Value">Null when the sender did not say, or said <c>*</c>.</param>
public readonly record struct ExpectedVersion(long? Value)
{
    /// <summary>Reads the header: one strong entity tag such as <c>"7"</c>, or <c>*</c>.</summary>
    /// <exception cref="InvalidFieldsException">The header is something else.</exception>
    public static ExpectedVersion Of(HttpRequest request)
    {
        var header = request.Headers.IfMatch.ToString();
        if (header is "" or "*")
        {
            return new(null);
        }

        if (header is ['"', .. var digits, '"'] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return new(version);
        }

        throw new InvalidFieldsException("If-Match", "Send the ETag that you were given, such as \"7\", or *.");
    }

    /// <summary>Refuses a version that is no longer the newest.</summary>
    /// <exception cref="StaleVersionException">The stream has moved on.</exception>
    public void Check(long actual)
    {
        if (Value is { } expected && expected != actual)
        {
            throw new StaleVersionException(expected, actual);
        }
    }
}
