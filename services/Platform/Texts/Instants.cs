using System.Globalization;

namespace ChasPravdy.Platform;

/// <summary>Instants as people and programs send them.</summary>
public static class Instants
{
    /// <summary>The last year that anyone can mean.</summary>
    public const int LastYear = 2100;

    static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    /// <summary>The instant in UTC, from RFC 3339 with its offset; null, with a sentence noted, when it is something else or absurdly far away.</summary>
    public static DateTimeOffset? Read(string field, string text, FieldErrors errors)
    {
        if (!DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            errors.Add(field, "Write an instant with its offset, such as 2026-11-23T18:00:00+02:00.");
            return null;
        }

        errors.Require(instant.Year <= LastYear, field, $"{text} is after the year {LastYear}.");
        return instant.ToUniversalTime();
    }

    /// <summary>To the microsecond, which is what PostgreSQL's columns keep.</summary>
    public static DateTimeOffset Storable(this DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));
}
