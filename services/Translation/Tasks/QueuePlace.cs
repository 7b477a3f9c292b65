using System.Diagnostics.CodeAnalysis;
using ChasPravdy.Contracts;

namespace ChasPravdy.Translation.Tasks;

/// <summary>A place in the queue: after this article's task in this language.</summary>
readonly record struct QueuePlace(Guid ArticleId, string Language) : ISpanParsable<QueuePlace>
{
    public string[] LanguagesAfter()
    {
        var place = this;
        return [.. Languages.All.Where(language => string.CompareOrdinal(language, place.Language) > 0)];
    }

    public override string ToString() => $"{ArticleId:N}{Language}";

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out QueuePlace result)
    {
        result = default;
        if (s.Length != 34 || !Guid.TryParseExact(s[..32], "N", out var article) || !Languages.IsKnown(s[32..].ToString()))
            return false;
        result = new(article, s[32..].ToString());
        return true;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out QueuePlace result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static QueuePlace Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result) ? result : throw new FormatException("Not a place in the queue.");

    public static QueuePlace Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);
}
