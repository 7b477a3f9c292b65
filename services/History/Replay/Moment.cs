using System.Globalization;
using System.Text.RegularExpressions;
using ChasPravdy.Platform;

namespace ChasPravdy.History.Replay;

/// <summary>
/// A moment in an article's history: right after the fact at a position, or at an instant, that is after every fact that had
/// happened by then; without either, now.
/// </summary>
public readonly partial record struct Moment(long? Position, DateTimeOffset? At)
{
    public static Moment Now => default;

    /// <summary>True when the fact belongs to what had happened by this moment.</summary>
    public bool Includes(long position, DateTimeOffset occurredAt) =>
        (Position is null || position <= Position) && (At is null || occurredAt <= At);

    /// <summary>An instant as RFC 3339 writes it.</summary>
    public static Moment AtInstant(string field, string text) => Instant(text) is { } at
        ? new(null, at)
        : throw new InvalidFieldsException(
            field, "Send an instant as RFC 3339 writes it, such as 2026-11-24T06:00:00Z; in an address, + is written %2B.");

    /// <summary>A position: digits only, so that it can never be taken for an instant.</summary>
    public static Moment AfterPosition(string field, string text, long first) =>
        IsPosition(text) && long.TryParse(text, CultureInfo.InvariantCulture, out var position) && position >= first
            ? new(position, null)
            : throw new InvalidFieldsException(field, $"A position is a whole number from {first} up.");

    /// <summary>Either, told apart by their looks; position 0 is before the first fact.</summary>
    public static Moment Either(string field, string text) =>
        IsPosition(text) ? AfterPosition(field, text, first: 0)
        : Instant(text) is { } at ? new(null, at)
        : throw new InvalidFieldsException(
            field, "Send a position such as 12, or an instant as RFC 3339 writes it, such as 2026-11-24T06:00:00Z.");

    static bool IsPosition(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    // .NET alone would also take dates without a time, times without a zone, and other people's formats.
    static DateTimeOffset? Instant(string text) =>
        Rfc3339().Match(text) is { Success: true } match
        && DateTimeOffset.TryParse(
            $"{match.Groups["seconds"].Value}{match.Groups["fraction"].Value}{match.Groups["zone"].Value}",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var at)
            ? at
            : null;

    // The clock of facts has microseconds; seven digits are what an instant here can hold, more decide nothing.
    [GeneratedRegex(@"^(?<seconds>\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d)((?<fraction>\.\d{1,7})\d*)?(?<zone>[Zz]|[+-]\d\d:\d\d)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Rfc3339();
}
