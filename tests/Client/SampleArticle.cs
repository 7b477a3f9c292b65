using System.Reflection;
using System.Text.Json;

namespace ChasPravdy.Tests.Client;

/// <summary>An article of deploy/demo/articles, with its translations: by language, then by the source segment's text.</summary>
public sealed record SampleArticle(
    string Slug,
    string Language,
    string Title,
    string Lead,
    string Body,
    IReadOnlyList<string> Tags,
    InformationSource Source,
    string Byline,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Translations)
{
    const string TitleKey = "title";
    const string LeadKey = "lead";

    /// <summary>One for each source language, in page order.</summary>
    public static IReadOnlyList<SampleArticle> All { get; } =
    [
        .. typeof(SampleArticle).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("articles/", StringComparison.Ordinal))
            .Select(Read).OrderBy(article => SixLanguages.All.ToList().IndexOf(article.Language)),
    ];

    public ArticleText Text => new(Language, Title, Lead, Body, Tags, Source, Byline);

    /// <summary>The headline in any of the six languages.</summary>
    public string TitleIn(string language) => language == Language ? Title : Translations[language][TitleKey];

    /// <summary>A segment's translation.</summary>
    /// <exception cref="InvalidDataException">The file has none.</exception>
    public string Words(string language, Segment segment) =>
        Translations.GetValueOrDefault(language)?.GetValueOrDefault(segment.Key is TitleKey or LeadKey ? segment.Key : segment.Source)
        ?? throw new InvalidDataException(Missing(language, segment.Source));

    /// <summary>
    /// Says what is missing from the translations, or translated and not in the article.
    /// The segments are the translations' keys: together they must make up every block.
    /// </summary>
    public IEnumerable<string> Faults()
    {
        foreach (var language in SixLanguages.OtherThan(Language))
        {
            if (!Translations.TryGetValue(language, out var translation))
            {
                yield return $"deploy/demo/articles/{Slug}.json has no {SixLanguages.NameOf(language)} translation.";
                continue;
            }
            var unused = translation.Keys.ToHashSet();
            foreach (var key in new[] { TitleKey, LeadKey })
            {
                if (!unused.Remove(key))
                    yield return Missing(language, key);
            }
            foreach (var block in Blocks())
            {
                var rest = block;
                while (rest.Length > 0)
                {
                    // The longest key first, so that a sentence that begins another is not taken for it.
                    var key = translation.Keys.Where(key => rest.StartsWith(key, StringComparison.Ordinal)).MaxBy(key => key.Length);
                    if (key is null)
                    {
                        yield return Missing(language, rest);
                        break;
                    }
                    unused.Remove(key);
                    rest = rest[key.Length..].TrimStart(' ');
                }
            }
            foreach (var key in unused)
            {
                yield return $"deploy/demo/articles/{Slug}.json translates into {SixLanguages.NameOf(language)} " +
                    $"what the article does not say: {key}";
            }
        }
    }

    // The samples keep to one line per block, so that block markers are all there is to take off.
    IEnumerable<string> Blocks() =>
        Body.Split('\n').Select(line => line.TrimStart('#', '>', '-', ' ')).Where(line => line.Length > 0);

    string Missing(string language, string segment) =>
        $"deploy/demo/articles/{Slug}.json has no {SixLanguages.NameOf(language)} translation of: {segment}";

    static SampleArticle Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        return JsonSerializer.Deserialize(stream, Wire.Default.SampleArticle) ?? throw new InvalidDataException($"{resource} is null.");
    }
}
