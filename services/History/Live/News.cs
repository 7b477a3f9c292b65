using ChasPravdy.Contracts.History;

namespace ChasPravdy.History.Live;

/// <summary>What just happened, in a few words; <c>GET /api/history/{articleId}</c> has the fact itself at its position.</summary>
/// <param name="Position">The fact's place in the article's history.</param>
/// <param name="EventId">The stored event.</param>
/// <param name="Service">The service that stored it.</param>
/// <param name="Type">The event's pinned name.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Language">The language that it is about; null when it is about none or several.</param>
/// <param name="Actor">Who caused it.</param>
/// <param name="At">When, UTC.</param>
public sealed record News(
    long Position, Guid EventId, string Service, string Type, Guid ArticleId, string? Language, Actor Actor, DateTimeOffset At);

/// <summary>A place in the order in which facts were recorded, over all articles; not every place has news.</summary>
/// <param name="Place">What a reader resumes after: the <c>id</c> of server-sent events.</param>
/// <param name="News">What happened.</param>
/// <param name="Languages">Every language that it touches.</param>
/// <param name="Concerns">Whom it concerns besides its actor, by subject id.</param>
public sealed record WireItem(long Place, News? News, IReadOnlyList<string> Languages, IReadOnlyList<string> Concerns);

/// <summary>What a listener wants to hear of.</summary>
/// <param name="Article">One article.</param>
/// <param name="Language">One language.</param>
/// <param name="Person">What this person caused, or what concerns them.</param>
public sealed record NewsFilter(Guid? Article, string? Language, string? Person)
{
    public bool Lets(WireItem item) =>
        item.News is { } news
        && (Article is null || news.ArticleId == Article)
        && (Language is null || item.Languages.Contains(Language))
        && (Person is null || news.Actor.Id == Person || item.Concerns.Contains(Person));
}
