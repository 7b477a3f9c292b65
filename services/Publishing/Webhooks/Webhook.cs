using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;

namespace ChasPravdy.Publishing.Webhooks;

/// <summary>Who wants to be told, and of what. The secret signs what is sent and is never shown.</summary>
public sealed record Webhook(Guid Id, Uri Url, string Secret, IReadOnlyList<string> Events, string CreatedBy, DateTimeOffset CreatedAt);

/// <summary>Something that waits to be told to a webhook.</summary>
public sealed record Delivery(
    long Id, Guid Event, Guid Article, string Type, string Body, DateTimeOffset Since, int Attempts, DateTimeOffset NextAt, string? Problem);

/// <summary>What webhooks can be told of.</summary>
public static class WebhookEvents
{
    public const string EditionPublished = "edition.published", EditionWithdrawn = "edition.withdrawn",
        CorrectionAnnounced = "correction.announced", ArticleKilled = "article.killed";

    public static readonly IReadOnlyList<string> All = [EditionPublished, EditionWithdrawn, CorrectionAnnounced, ArticleKilled];

    /// <summary>The event of a message and what is told of it: never a text. Null when it is none of a webhook's business.</summary>
    public static (string Type, object About)? Of(IArticleMessage message) => message switch
    {
        EditionPublished m => (EditionPublished, new
        {
            m.ArticleId,
            m.Version,
            m.Language,
            m.Revision,
            m.TextHash,
            m.Path,
            m.PublishedAt,
            m.UpdatedAt,
        }),
        EditionRemoved m => (EditionWithdrawn, new { m.ArticleId, m.Version, m.Language, m.Path }),
        CorrectionAnnounced m => (CorrectionAnnounced, new { m.ArticleId, m.Version, m.Language, m.Revision }),
        ArticleKilled m => (ArticleKilled, new { m.ArticleId, m.Version, m.Paths, m.Notice, m.KilledAt }),
        _ => null,
    };
}
