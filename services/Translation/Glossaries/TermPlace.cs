using System.Diagnostics.CodeAnalysis;

namespace ChasPravdy.Translation.Glossaries;

/// <summary>A place in a glossary's alphabet: after this term.</summary>
public readonly record struct TermPlace(string Text) : ISpanParsable<TermPlace>
{
    /// <summary>Letter by letter, whatever their case; then by case.</summary>
    public static readonly Comparer<string> Alphabet = Comparer<string>.Create((one, other) =>
        string.Compare(one, other, StringComparison.OrdinalIgnoreCase) is not 0 and var order ? order : string.CompareOrdinal(one, other));

    public override string ToString() => Text;

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out TermPlace result)
    {
        result = new(s.ToString());
        return true;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TermPlace result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static TermPlace Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(s.ToString());

    public static TermPlace Parse(string s, IFormatProvider? provider) => new(s);
}
