using System.Globalization;
using System.Text;

namespace ChasPravdy.Publishing.Publications;

/// <summary>
/// A headline as part of an address: a-z, 0-9 and single hyphens, cut at a word. Ukrainian is written as the Cabinet of Ministers'
/// resolution 55 of 27 January 2010 says, German umlauts with e, other letters without their accents.
/// </summary>
public static class Slug
{
    public const int Longest = 70;

    // A letter and what is written for it. The second line holds Russian letters, since Russian names are quoted too.
    static readonly Dictionary<char, string> Cyrillic = Table(
        "аa бb вv гh ґg дd еe єie жzh зz иy іi їi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ь юiu яia "
        + "ыy эe ёe ъ");

    // The same letters where a word begins with them.
    static readonly Dictionary<char, string> CyrillicAtStart = Table("єye їyi йy юyu яya");

    static readonly Dictionary<char, string> Latin = Table("ßss æae œoe øo łl đd ðd þth ıi");

    static readonly Dictionary<char, string> German = Table("äae öoe üue");

    public static string Of(string title, string language)
    {
        var text = title.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var slug = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length && slug.Length <= Longest; i++)
        {
            Append(slug, Written(text, i, BeginsWord(text, i), language));
        }

        return Cut(slug.ToString().Trim('-'));
    }

    // An apostrophe inside a word, as in п'ять, does not begin another; nor does a stress mark.
    static bool BeginsWord(string text, int i)
    {
        var before = i - 1;
        while (before >= 0 && (IsApostrophe(text[before]) || IsMark(text[before])))
        {
            before--;
        }

        return before < 0 || !char.IsLetterOrDigit(text[before]);
    }

    // Null where a word ends.
    static string? Written(string text, int i, bool isStart, string language) => text[i] switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => text[i].ToString(),
        'г' when i > 0 && text[i - 1] == 'з' => "gh", // зг is zgh, so that it is not read as ж
        var c when isStart && CyrillicAtStart.TryGetValue(c, out var written) => written,
        var c when Cyrillic.TryGetValue(c, out var written) => written,
        var c when language == "de" && German.TryGetValue(c, out var written) => written,
        var c when Latin.TryGetValue(c, out var written) => written,
        var c when IsApostrophe(c) || IsMark(c) => "",
        var c when char.IsLetter(c) => WithoutAccents(c),
        _ => null,
    };

    static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`';

    static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    static string WithoutAccents(char c)
    {
        // Half of a surrogate pair is no letter, so it never comes here.
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        return parts[0] is >= 'a' and <= 'z' ? parts[..1] : "";
    }

    static void Append(StringBuilder slug, string? written)
    {
        if (written is not null)
        {
            slug.Append(written);
        }
        else if (slug.Length > 0 && slug[^1] != '-')
        {
            slug.Append('-');
        }
    }

    static string Cut(string slug)
    {
        if (slug.Length <= Longest)
        {
            return slug;
        }

        var end = slug.LastIndexOf('-', Longest);
        return end > 0 ? slug[..end] : slug[..Longest];
    }

    static Dictionary<char, string> Table(string letters) =>
        letters.Split(' ').ToDictionary(letter => letter[0], letter => letter[1..]);
}
