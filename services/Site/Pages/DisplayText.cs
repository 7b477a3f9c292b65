using System.Buffers;
using System.Globalization;
using System.Text;

namespace ChasPravdy.Site.Pages;

/// <summary>
/// Text for display: HTML's own characters are escaped, and characters that would deceive the eye are shown as what they are:
/// direction controls (Unicode Standard Annex 9) and invisible tags, but for those that make a flag.
/// </summary>
public static class DisplayText
{
    // Most text has nothing of what is looked at one by one below.
    static readonly SearchValues<char> Special = SearchValues.Create(
    [
        '&', '<', '>', '"', '\'',
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat(Enumerable.Range(0x202A, 5)).Concat(Enumerable.Range(0x2066, 4))
            .Concat(Enumerable.Range(0xD800, 0x800)).Concat([0xFFFE, 0xFFFF]).Select(character => (char)character),
    ]);

    const int BlackFlag = 0x1F3F4, FirstTag = 0xE0000, LastTag = 0xE007F;

    /// <summary>Adds the text as HTML.</summary>
    public static void Escape(string? text, StringBuilder markup)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            markup.Append(text);
            return;
        }

        foreach (var rune in Visible(text))
        {
            _ = rune.Value switch
            {
                '&' => markup.Append("&amp;"),
                '<' => markup.Append("&lt;"),
                '>' => markup.Append("&gt;"),
                '"' => markup.Append("&quot;"),
                '\'' => markup.Append("&#39;"),
                _ => Append(markup, rune),
            };
        }
    }

    /// <summary>The text for display where another format does the escaping, without what XML 1.0 cannot hold.</summary>
    public static string Of(string? text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text ?? "";
        }

        var shown = new StringBuilder(text?.Length ?? 0);
        foreach (var rune in Visible(text))
        {
            Append(shown, rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune);
        }

        return shown.ToString();
    }

    static IEnumerable<Rune> Visible(string? text)
    {
        var inFlag = false;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var isTag = rune.Value is >= FirstTag and <= LastTag;
            inFlag = rune.Value == BlackFlag || (inFlag && isTag);
            switch (rune.Value)
            {
                case '\t' or '\n' or '\r':
                    yield return new Rune(' ');
                    break;
                case < ' ' or (>= 0x7F and <= 0x9F):
                    yield return Rune.ReplacementChar;
                    break;
                case (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069):
                case >= FirstTag and <= LastTag when !inFlag:
                    foreach (var named in string.Create(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]"))
                    {
                        yield return new Rune(named);
                    }

                    break;
                default:
                    yield return rune;
                    break;
            }
        }
    }

    static StringBuilder Append(StringBuilder text, Rune rune)
    {
        Span<char> characters = stackalloc char[2];
        return text.Append(characters[..rune.EncodeToUtf16(characters)]);
    }
}
