using System.Globalization;
using System.Text;

namespace ChasPravdy.Site.Pages;

/// <summary>
/// Text for display: HTML's own characters are escaped, and characters that would deceive the eye are shown as what they are:
/// direction controls (Unicode Standard Annex 9) and invisible tags, but for those that make a flag.
/// </summary>
public static class DisplayText
{
    const int BlackFlag = 0x1F3F4, FirstTag = 0xE0000, LastTag = 0xE007F;

    public static void Escape(string? text, StringBuilder markup)
    {
        if (text is null)
        {
            return;
        }

        var inFlag = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isTag = rune.Value is >= FirstTag and <= LastTag;
            inFlag = rune.Value == BlackFlag || (inFlag && isTag);
            _ = rune.Value switch
            {
                '&' => markup.Append("&amp;"),
                '<' => markup.Append("&lt;"),
                '>' => markup.Append("&gt;"),
                '"' => markup.Append("&quot;"),
                '\'' => markup.Append("&#39;"),
                '\t' or '\n' or '\r' => markup.Append(' '),
                < ' ' or (>= 0x7F and <= 0x9F) => markup.Append('\uFFFD'),
                (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => Named(markup, rune),
                _ when isTag && !inFlag => Named(markup, rune),
                _ => markup.Append(rune.ToString()),
            };
        }
    }

    static StringBuilder Named(StringBuilder markup, Rune rune) => markup.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
}
