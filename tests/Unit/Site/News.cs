using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Site.Articles;
using ChasPravdy.Site.Pages;

namespace ChasPravdy.Tests.Unit.Site;

/// <summary>What Publishing tells the site of one article.</summary>
static class News
{
    public static readonly Guid Id = new("0193d3c0-0000-7000-8000-0000deadbeef");
    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    public static readonly Uri Origin = new("https://chas-pravdy.example");

    public static string Path(string language) => $"/{language}/2026/11/23/headline-deadbeef";

    public static EditionText Text(string language, params string[] paragraphs) => new(
        language,
        $"Headline in {language}",
        $"Lead in {language}.",
        [.. paragraphs.Select(paragraph => new Block(BlockKind.Paragraph, paragraph))],
        ["city"],
        new InformationSource("City council", "https://council.example/minutes?a=1&b=2"),
        "Chas Pravdy");

    public static EditionPublished Published(string language, long version, int revision = 1, EditionText? text = null) => new(
        Id, version, language, "uk", revision, $"{language}-{revision}", text ?? Text(language, "Text."), Path(language), Noon,
        Noon.AddHours(revision - 1), []);

    /// <summary>A strict release: the messages of its editions, whose versions follow one another.</summary>
    public static EditionPublished[] Group(long version, int revision, params string[] languages)
    {
        var group = languages.Index().ToDictionary(item => item.Item, item => version + item.Index);
        return [.. languages.Select(language => Published(language, group[language], revision) with { Group = group })];
    }

    public static EditionRemoved Removed(string language, long version) => new(Id, version, language, Path(language), "A name was wrong.");

    public static CorrectionAnnounced Owed(string language, long version, int revision) => new(Id, version, language, revision);

    public static ArticleKilled Killed(long version) =>
        new(Id, version, new Dictionary<string, string> { ["de"] = Path("de"), ["uk"] = Path("uk") }, "We were wrong.", "Not true.", Noon);

    public static Article Hear(this Article article, IArticleMessage message) => message switch
    {
        EditionPublished news => ArticleNews.Hear(article, news),
        EditionRemoved news => ArticleNews.Hear(article, news),
        CorrectionAnnounced news => ArticleNews.Hear(article, news),
        ArticleKilled news => ArticleNews.Hear(article, news),
        _ => throw new ArgumentException(message.GetType().Name),
    };

    public static Article After(params IEnumerable<IArticleMessage> messages) => messages.Aggregate(new Article(Id), Hear);

    /// <summary>The page of an edition, as it is after the messages.</summary>
    public static string PageOf(EditionPublished edition, params IEnumerable<IArticleMessage> others) =>
        System.Text.Encoding.UTF8.GetString(ArticlePage.Render(After([edition, .. others]), edition, Origin));
}
