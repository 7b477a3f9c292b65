using System.Buffers;

namespace ChasPravdy.Translation.Checks;

/// <summary>A text in which everything that is not language is blotted out: addresses and, in Markdown, link targets and code.</summary>
static class Prose
{
    /// <summary>What stands for each blotted character: neither letter, digit, mark nor space.</summary>
    public const char Blot = '\uFFFC';

    static readonly SearchValues<char> AfterAddress = SearchValues.Create(" \t\r\n\u00A0\u202F<>\"“”«»)]");

    public static string Of(string text, bool plain)
    {
        if (text.AsSpan().IndexOfAny("(<`:@") < 0 && !text.Contains("www.", StringComparison.Ordinal))
            return text;
        var letters = text.ToCharArray();
        var at = 0;
        while (at < text.Length)
        {
            var end = plain ? at : EndOfMarkup(text, at);
            if (end == at)
                end = EndOfAddress(text, at);
            if (end == at)
            {
                at++;
                continue;
            }

            letters.AsSpan(at, end - at).Fill(Blot);
            at = end;
        }

        return new(letters);
    }

    static int EndOfMarkup(string text, int at) => text[at] switch
    {
        '\\' => at, // an escaped mark is a letter like any other
        '(' when at > 0 && text[at - 1] == ']' => After(text, ')', at),
        '<' when text.AsSpan(at + 1).IndexOfAny(' ', '>') is > 0 and var end && text[at + 1 + end] == '>' => at + end + 2,
        '`' when !IsEscaped(text, at) => After(text, '`', at),
        _ => at,
    };

    /// <summary>How much of the text is the address that starts it; the mark that ends the sentence is not.</summary>
    public static int LengthOfAddress(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(AfterAddress);
        return (end < 0 ? rest : rest[..end]).TrimEnd(".,;:!?…*_").Length;
    }

    // An address starts where a word starts and ends with a white space or what closes a sentence around it.
    static int EndOfAddress(string text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return at;
        var rest = text.AsSpan(at);
        if (!rest.StartsWith("https://") && !rest.StartsWith("http://") && !rest.StartsWith("www.") && !IsMail(rest))
            return at;
        return at + LengthOfAddress(rest);
    }

    static bool IsMail(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || !char.IsAsciiLetterOrDigit(rest[0]))
            return false;
        var sign = 1;
        while (sign < rest.Length && sign <= 64 && (char.IsAsciiLetterOrDigit(rest[sign]) || "._%+-".Contains(rest[sign])))
            sign++;
        return sign + 1 < rest.Length && rest[sign] == '@' && char.IsAsciiLetterOrDigit(rest[sign + 1]);
    }

    static int After(string text, char mark, int at) => text.IndexOf(mark, at + 1) is >= 0 and var end ? end + 1 : at;

    public static bool IsEscaped(string text, int at)
    {
        var slashes = 0;
        while (at - slashes > 0 && text[at - slashes - 1] == '\\')
            slashes++;
        return slashes % 2 == 1;
    }
}
