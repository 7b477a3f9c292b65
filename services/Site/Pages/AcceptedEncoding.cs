using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace ChasPravdy.Site.Pages;

/// <summary>The encoding of ours that a reader likes best (RFC 9110, section 12.5.3).</summary>
public enum AcceptedEncoding
{
    Plain,
    Gzip,
    Brotli,
}

static class AcceptedEncodings
{
    // Who only says what else they take, takes plain text as well, but likes it less.
    const double Unsaid = 0.0001;

    extension(AcceptedEncoding)
    {
        public static AcceptedEncoding Of(StringValues header)
        {
            if (header.Count == 0)
            {
                return AcceptedEncoding.Plain;
            }

            var (brotli, gzip) = (Weight(header, "br"), Weight(header, "gzip") ?? Weight(header, "x-gzip"));
            var (plain, any) = (Weight(header, "identity"), Weight(header, "*"));
            (brotli, gzip) = (brotli ?? any ?? 0, gzip ?? any ?? 0);
            plain ??= any is 0 ? 0 : Unsaid;
            return brotli > 0 && brotli >= gzip && brotli >= plain ? AcceptedEncoding.Brotli
                : gzip > 0 && gzip >= plain ? AcceptedEncoding.Gzip
                : AcceptedEncoding.Plain;
        }
    }

    static double? Weight(StringValues header, string encoding)
    {
        foreach (var value in header)
        {
            foreach (var range in value.AsSpan().Split(','))
            {
                var item = value.AsSpan(range).Trim();
                var end = item.IndexOf(';');
                if ((end < 0 ? item : item[..end].TrimEnd()).Equals(encoding, StringComparison.OrdinalIgnoreCase))
                {
                    return end < 0 ? 1 : Quality(item[(end + 1)..].Trim());
                }
            }
        }

        return null;
    }

    // What makes no sense is as good as a refusal.
    static double Quality(ReadOnlySpan<char> weight) =>
        weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && double.TryParse(weight[2..].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var q) && q <= 1
            ? q
            : 0;
}
