using System.Globalization;
using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Publications;

/// <summary>Instants that a publisher may name: with an offset, not in the past, not absurdly far away.</summary>
public static class ReleaseTime
{
    const int LastYear = 2100;

    // Clocks differ, and forms take a moment to send: a release for a moment ago is a release now.
    static readonly TimeSpan AMomentAgo = TimeSpan.FromMinutes(5);

    static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    public static DateTimeOffset? Read(string field, string? text, DateTimeOffset now, FieldErrors errors)
    {
        if (text is null)
        {
            return null;
        }

        if (!DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            errors.Add(field, "Write an instant with its offset, such as 2026-11-23T18:00:00+02:00.");
            return null;
        }

        var earliest = field == "embargo" ? now : now - AMomentAgo;
        errors.Require(instant >= earliest, field, $"{text} is in the past.");
        errors.Require(instant.Year <= LastYear, field, $"{text} is after the year {LastYear}.");
        return instant.ToUniversalTime();
    }
}
