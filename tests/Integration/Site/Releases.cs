using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Platform;
using MassTransit;

namespace ChasPravdy.Tests.Integration.Site;

/// <summary>Publishing, as far as the site hears of one article.</summary>
sealed class Releases(IBus publishing, Guid articleId)
{
    static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public string PathOf(string language) => $"/{language}/2026/11/23/headline-{articleId:N}";

    /// <summary>An edition whose headline is <c>Headline {revision}</c>.</summary>
    public EditionPublished Published(string language, long version, int revision = 1) => new(
        articleId,
        version,
        language,
        "uk",
        revision,
        $"{language}-{revision}",
        new(language, $"Headline {revision}", "A lead.", [new(BlockKind.Paragraph, "Text.")], [], null, "Chas Pravdy"),
        PathOf(language),
        Noon,
        Noon.AddMinutes(revision),
        []);

    /// <summary>A strict release: the messages of its editions, whose versions follow one another.</summary>
    public EditionPublished[] Group(long version, int revision, params string[] languages)
    {
        var group = languages.Index().ToDictionary(item => item.Item, item => version + item.Index);
        return [.. languages.Select(language => Published(language, group[language], revision) with { Group = group })];
    }

    public EditionRemoved Removed(string language, long version) => new(articleId, version, language, PathOf(language), "Wrong.");

    public Task Send(IArticleMessage message, Guid? messageId = null) => publishing.Publish(message, message.GetType(), context =>
    {
        context.MessageId = messageId ?? Guid.NewGuid();
        context.Headers.Set(BusSetup.ArticleHeader, message.ArticleId.ToString());
    });
}
