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

    static readonly Dictionary<char, string> Cyrillic = new()
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "h", ['ґ'] = "g", ['д'] = "d", ['е'] = "e", ['є'] = "ie", ['ж'] = "zh",
        ['з'] = "z", ['и'] = "y", ['і'] = "i", ['ї'] = "i", ['й'] = "i", ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n",
        ['о'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f", ['х'] = "kh", ['ц'] = "ts",
        ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "shch", ['ь'] = "", ['ю'] = "iu", ['я'] = "ia",
        ['ы'] = "y", ['э'] = "e", ['ё'] = "e", ['ъ'] = "", // Russian names are quoted too
    };

    // The same letters where a word begins with them.
    static readonly Dictionary<char, string> CyrillicAtStart = new()
    {
        ['є'] = "ye", ['ї'] = "yi", ['й'] = "y", ['ю'] = "yu", ['я'] = "ya",
    };

    static readonly Dictionary<char, string> Latin = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ı'] = "i",
    };

    static readonly Dictionary<char, string> German = new() { ['ä'] = "ae", ['ö'] = "oe", ['ü'] = "ue" };

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
}
