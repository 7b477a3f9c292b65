using System.Text;
using ChasPravdy.Contracts;
using ChasPravdy.Platform;

namespace ChasPravdy.Site.Catalogue;

/// <summary>
/// How one language's words are looked up: PostgreSQL's own dictionary where it has one; for Ukrainian our stems, in the dictionary that leaves
/// words as they are.
/// </summary>
public sealed class SearchWords
{
    static readonly Dictionary<string, SearchWords> All = Languages.All.ToDictionary(language => language, language => new SearchWords(language));

    readonly string language;

    SearchWords(string language) => this.language = language;

    /// <summary>The text-search configuration's name.</summary>
    public string Dictionary => language switch
    {
        "en" => "english",
        "es" => "spanish",
        "de" => "german",
        "fr" => "french",
        "it" => "italian",
        _ => "simple",
    };

    bool IsOurs => Dictionary == "simple";

    public static SearchWords In(string language) => All[language];

    /// <summary>A text, or a query, as the dictionary is to get it. Quotes and a minus before a word keep their meaning in queries.</summary>
    public string Of(string text)
    {
        if (!IsOurs)
        {
            return text;
        }

        var (stems, from) = (new StringBuilder(text.Length), 0);
        foreach (var word in StemmedText.Of(text, language).Words)
        {
            AppendSigns(stems, text, from, word.Start);
            stems.Append(word.Stem);
            from = word.End;
        }

        AppendSigns(stems, text, from, text.Length);
        return stems.ToString();
    }

    /// <summary>The stems of a query's words, to find them again in a text that is shown.</summary>
    public IReadOnlySet<string> Stems(string query) => StemmedText.Of(query, language).Words.Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);

    // Of what stands between words only what means something in a query is kept. A hyphen means nothing, but PostgreSQL would make one of the
    // words around it.
    static void AppendSigns(StringBuilder stems, string text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var isMinus = text[at] == '-' && (at == 0 || char.IsWhiteSpace(text[at - 1])) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            stems.Append(text[at] == '"' || isMinus ? text[at] : ' ');
        }
    }
}
