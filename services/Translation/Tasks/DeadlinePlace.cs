using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ChasPravdy.Translation.Tasks;

/// <summary>A place in the queue of what is due first: after this task.</summary>
readonly record struct DeadlinePlace(DateTimeOffset Due, QueuePlace Task) : ISpanParsable<DeadlinePlace>
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Due.UtcTicks} {Task}");

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out DeadlinePlace result)
    {
        result = default;
        var space = s.IndexOf(' ');
        if (space < 0
            || !long.TryParse(s[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTimeOffset.MaxValue.UtcTicks
            || !QueuePlace.TryParse(s[(space + 1)..], provider, out var task))
        {
            return false;
        }

        result = new(new(ticks, TimeSpan.Zero), task);
        return true;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DeadlinePlace result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static DeadlinePlace Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result) ? result : throw new FormatException("Not a place in the queue.");

    public static DeadlinePlace Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);
}
