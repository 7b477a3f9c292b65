using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Publications;

/// <summary>Instants that a publisher may name: with an offset, not in the past, not absurdly far away.</summary>
public static class ReleaseTime
{
    // Clocks differ, and forms take a moment to send: a release for a moment ago is a release now.
    static readonly TimeSpan AMomentAgo = TimeSpan.FromMinutes(5);

    public static DateTimeOffset? Read(string field, string? text, DateTimeOffset now, FieldErrors errors)
    {
        if (text is null || Instants.Read(field, text, errors) is not { } instant)
        {
            return null;
        }

        var earliest = field == "embargo" ? now : now - AMomentAgo;
        errors.Require(instant >= earliest, field, $"{text} is in the past.");
        return instant;
    }
}
