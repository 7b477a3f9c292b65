using System.Globalization;
using System.Xml;

namespace ChasPravdy.Translation.Xliff;

/// <summary>Text where XLIFF has no place for codes: characters that XML 1.0 does not know are written by name.</summary>
static class XliffText
{
    public static string Of(string text) => IsXml(text)
        ? text
        : string.Concat(InlineText.Plain(text).Select(piece => piece is Standalone odd ? NameOf(odd.Markdown[0]) : piece.Markdown));

    /// <summary>True when XML 1.0 can hold every character. Surrogates stand in pairs here.</summary>
    public static bool IsXml(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c))
                return false;
        }

        return true;
    }

    /// <summary><c>U+FFFE</c>.</summary>
    public static string NameOf(char character) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}");

    public static char? CharacterOf(string name) =>
        name.StartsWith("U+", StringComparison.Ordinal)
        && ushort.TryParse(name.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;
}
