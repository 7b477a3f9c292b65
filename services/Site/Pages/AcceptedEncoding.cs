using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace ChasPravdy.Site.Pages;

/// <summary>The best encoding that a reader takes (RFC 9110, section 12.5.3).</summary>
public enum AcceptedEncoding
{
    Plain,
    Gzip,
    Brotli,
}

static class AcceptedEncodings
{
    extension(AcceptedEncoding)
    {
        public static AcceptedEncoding Of(StringValues header) => header.Count switch
        {
            0 => AcceptedEncoding.Plain,
            _ when Takes(header, "br") => AcceptedEncoding.Brotli,
            _ when Takes(header, "gzip") => AcceptedEncoding.Gzip,
            _ => AcceptedEncoding.Plain,
        };
    }

    static bool Takes(StringValues header, string encoding)
    {
        foreach (var value in header)
        {
            foreach (var range in value.AsSpan().Split(','))
            {
                var item = value.AsSpan(range).Trim();
                var end = item.IndexOf(';');
                var name = end < 0 ? item : item[..end].TrimEnd();
                if (name.Equals(encoding, StringComparison.OrdinalIgnoreCase))
                {
                    return end < 0 || !IsRefused(item[(end + 1)..].Trim());
                }
            }
        }

        return false;
    }

    static bool IsRefused(ReadOnlySpan<char> weight) =>
        weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && double.TryParse(weight[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var q) && q == 0;
}
