using System.Globalization;
using System.Text.RegularExpressions;
using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Publications;

/// <summary>
/// Instants that a publisher may name: with an offset, or by the clock in Kyiv and the zone's name, as in
/// <c>2026-11-24T18:00 Europe/Kyiv</c>. Not in the past, not absurdly far away.
/// </summary>
public static partial class ReleaseTime
{
    // Clocks differ, and forms take a moment to send: a release for a moment ago is a release now.
    static readonly TimeSpan AMomentAgo = TimeSpan.FromMinutes(5);

    static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    static readonly string[] ClockFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    public static DateTimeOffset? Read(string field, string? text, DateTimeOffset now, FieldErrors errors)
    {
        if (text is null || Instant(field, text, errors) is not { } instant)
        {
            return null;
        }

        var earliest = field == "at" ? now - AMomentAgo : now;
        errors.Require(instant >= earliest, field, $"{text} is in the past.");
        return instant;
    }

    static DateTimeOffset? Instant(string field, string text, FieldErrors errors) => Zoned().Match(text) switch
    {
        { Success: false } => Instants.Read(field, text, errors),
        var zoned when zoned.Groups["zone"].Value != Kyiv.Id => Refused(field, "Name the zone Europe/Kyiv, or write an offset.", errors),
        var zoned when !DateTime.TryParseExact(
            zoned.Groups["clock"].Value, ClockFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
            Refused(field, "With the zone's name write the time without an offset, such as 2026-11-24T18:00:00 Europe/Kyiv.", errors),
        var zoned => InKyiv(
            field, DateTime.ParseExact(zoned.Groups["clock"].Value, ClockFormats, CultureInfo.InvariantCulture), errors),
    };

    static DateTimeOffset? InKyiv(string field, DateTime clock, FieldErrors errors)
    {
        if (Kyiv.IsInvalidTime(clock))
        {
            var meant = new DateTimeOffset(clock, Kyiv.GetUtcOffset(clock.AddDays(-1))).ToOffset(Kyiv.GetUtcOffset(clock.AddDays(1)));
            return Refused(
                field,
                $"Clocks in Kyiv are put forward then, and never show {Written(clock)}. Write {Written(meant)} or another time.",
                errors);
        }

        if (Kyiv.IsAmbiguousTime(clock))
        {
            var offsets = Kyiv.GetAmbiguousTimeOffsets(clock).OrderDescending().Select(offset => Written(new DateTimeOffset(clock, offset)));
            return Refused(
                field,
                $"Clocks in Kyiv are put back then, and show {Written(clock)} twice. Write {string.Join(" or ", offsets)}.",
                errors);
        }

        var instant = new DateTimeOffset(clock, Kyiv.GetUtcOffset(clock)).ToUniversalTime();
        errors.Require(instant.Year <= Instants.LastYear, field, $"{Written(clock)} is after the year {Instants.LastYear}.");
        return instant;
    }

    static DateTimeOffset? Refused(string field, string sentence, FieldErrors errors)
    {
        errors.Add(field, sentence);
        return null;
    }

    static string Written(DateTime clock) => clock.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    static string Written(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    // The zone in brackets is how java.time, Temporal and RFC 9557 write it.
    [GeneratedRegex(@"^(?<clock>[^ \[]+)(?: (?<zone>[A-Za-z_]+/[A-Za-z_]+)|\[(?<zone>[^\]]+)\])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Zoned();
}
