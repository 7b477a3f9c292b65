using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ChasPravdy.Drafting.Media;

/// <summary>A place in the list of pictures: after the one that was uploaded then.</summary>
readonly record struct UploadPlace(DateTimeOffset At, Guid Id) : ISpanParsable<UploadPlace>
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks} {Id:N}");

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out UploadPlace result)
    {
        result = default;
        var space = s.IndexOf(' ');
        if (space < 0
            || !long.TryParse(s[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTimeOffset.MaxValue.UtcTicks
            || !Guid.TryParseExact(s[(space + 1)..], "N", out var id))
        {
            return false;
        }

        result = new(new(ticks, TimeSpan.Zero), id);
        return true;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UploadPlace result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static UploadPlace Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result) ? result : throw new FormatException("Not a place in the list.");

    public static UploadPlace Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);
}
