using ChasPravdy.Platform;
using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Search;

/// <summary>The part of a text where the words that somebody looked for stand, marked.</summary>
public static class Excerpt
{
    const int Before = 80, Length = 240;

    /// <summary>A whole short text with the words marked.</summary>
    public static Html Marked(string text, IReadOnlySet<string> stems, string language) => Mark(text, 0, text.Length, stems, language);

    /// <summary>About 240 characters around the first of the words; the beginning where none stands.</summary>
    public static Html Of(string text, IReadOnlySet<string> stems, string language)
    {
        var first = StemmedText.Of(text, language).Words.FirstOrDefault(word => stems.Contains(word.Stem)).Start;
        var start = first <= Before ? 0 : AfterSpace(text, first - Before, first);
        var end = start + Length >= text.Length ? text.Length : BeforeSpace(text, start + Length, start + (Length / 2));
        var html = new Html();
        if (start > 0)
        {
            html.Add("… ");
        }

        html.Add($"{Mark(text, start, end, stems, language)}");
        return end < text.Length ? html.Add(" …") : html;
    }

    static Html Mark(string text, int start, int end, IReadOnlySet<string> stems, string language)
    {
        var (html, part, from) = (new Html(), text[start..end], 0);
        foreach (var word in StemmedText.Of(part, language).Words.Where(word => stems.Contains(word.Stem)))
        {
            html.Add($"{part[from..word.Start]}<mark>{part[word.Start..word.End]}</mark>");
            from = word.End;
        }

        return html.Add($"{part[from..]}");
    }

    static int AfterSpace(string text, int at, int latest)
    {
        var space = text.IndexOf(' ', at, latest - at);
        return space < 0 ? latest : space + 1;
    }

    static int BeforeSpace(string text, int at, int earliest)
    {
        var space = text.LastIndexOf(' ', at, at - earliest);
        return space > 0 ? space : char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
