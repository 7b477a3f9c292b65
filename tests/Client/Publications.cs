using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChasPravdy.Tests.Client;

/// <summary>An article's six editions, by language.</summary>
public sealed record Publication(
    Guid ArticleId,
    long Version,
    string State,
    int Revision,
    Schedule? Schedule,
    DateTimeOffset? Embargo,
    string? Notice,
    string? Reason,
    IReadOnlyDictionary<string, Edition> Editions,
    IReadOnlyDictionary<string, string>? NotReady);

/// <summary>One language as readers see or last saw it: missing, ready, scheduled, published, outdated, withdrawn or killed.</summary>
public sealed record Edition(
    string State,
    int? Revision,
    string? TextHash,
    string? Path,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? UpdatedAt,
    IReadOnlyList<PublishedCorrection>? Corrections,
    int? CorrectionOwed,
    string? Reason,
    NextText? Next,
    IReadOnlyList<string>? FormerPaths = null)
{
    /// <summary>The newest approved text, shown or not.</summary>
    [JsonIgnore]
    public int NewestRevision => Next?.Revision ?? Revision ?? 0;
}

/// <summary>A public note; its language is null for the source language.</summary>
public sealed record PublishedCorrection(int Revision, string Note, DateTimeOffset At, string? Language = null);

/// <summary>A newer text that waits to be released in an edition's place.</summary>
public sealed record NextText(int Revision, string TextHash);

/// <summary>A release at a time; the problem says why it did not happen then.</summary>
public sealed record Schedule(DateTimeOffset At, string Mode, IReadOnlyList<string> Languages, string? Note, string? By, string? Problem);

/// <summary>Which editions to publish and when. Strict: all or nothing, all of one revision; independent: those that are ready.</summary>
public sealed record ReleaseRequest(
    IReadOnlyList<string> Languages,
    string Mode = "strict",
    DateTimeOffset? At = null,
    DateTimeOffset? Embargo = null,
    string? Note = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? PublicNotes = null);

sealed record WithdrawalBody(IReadOnlyList<string> Languages, string Reason);
/// <summary>What is published without a publisher asking for each.</summary>
public sealed record StandingOrders(bool EditionsAsApproved, bool CorrectionsAsApproved);

sealed record EmbargoBody(DateTimeOffset Until);
sealed record KillBody(string Reason, string Notice);

/// <summary>The calls under <c>/api/publications</c>, as one person.</summary>
public sealed class PublicationCalls(Person person)
{
    static readonly JsonTypeInfo<Publication> Answer = Wire.Default.Publication;

    public Task<Publication> Get(Guid articleId, CancellationToken ct = default) => person.Get(At(articleId), Answer, ct);

    /// <summary>Waits until every edition named has an approved text of this revision or a newer one.</summary>
    public Task<Publication> WhenReady(
        Guid articleId, IReadOnlyList<string> languages, int revision = 1, TimeSpan? within = null, CancellationToken ct = default) =>
        When(
            articleId, $"{string.Join(", ", languages)} of article {articleId} ready in revision {revision}",
            publication => languages.All(language =>
                publication.Editions.GetValueOrDefault(language) is { State: not "missing" } edition && edition.NewestRevision >= revision),
            within, ct);

    /// <summary>Waits until the publication looks like this.</summary>
    public Task<Publication> When(
        Guid articleId, string forWhat, Func<Publication, bool> looks, TimeSpan? within = null, CancellationToken ct = default) =>
        Wait.Until(
            forWhat,
            async stop => await person.Find(At(articleId), Answer, stop) is { } publication && looks(publication) ? publication : null,
            within, ct);

    public Task<Publication> Release(
        Guid articleId, ReleaseRequest request, long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        person.Call(HttpMethod.Post, At(articleId, "release"), request, Wire.Default.ReleaseRequest, Answer, ifMatch, key, ct);

    public Task<Publication> Unschedule(Guid articleId, long? ifMatch = null, CancellationToken ct = default) =>
        person.Call(HttpMethod.Delete, At(articleId, "schedule"), Answer, ifMatch, ct: ct);

    public Task<Publication> Embargo(Guid articleId, DateTimeOffset until, long? ifMatch = null, CancellationToken ct = default) =>
        person.Call(HttpMethod.Put, At(articleId, "embargo"), new EmbargoBody(until), Wire.Default.EmbargoBody, Answer, ifMatch, ct: ct);

    public Task<Publication> LiftEmbargo(Guid articleId, long? ifMatch = null, CancellationToken ct = default) =>
        person.Call(HttpMethod.Delete, At(articleId, "embargo"), Answer, ifMatch, ct: ct);

    public Task<StandingOrders> Orders(CancellationToken ct = default) =>
        person.Get("/api/publications/standing-orders", Wire.Default.StandingOrders, ct);

    public Task<StandingOrders> GiveOrders(StandingOrders orders, CancellationToken ct = default) => person.Call(
        HttpMethod.Put, "/api/publications/standing-orders", orders, Wire.Default.StandingOrders, Wire.Default.StandingOrders, ct: ct);

    public Task<Publication> GiveOrders(Guid articleId, StandingOrders orders, CancellationToken ct = default) =>
        person.Call(HttpMethod.Put, At(articleId, "standing-orders"), orders, Wire.Default.StandingOrders, Answer, ct: ct);

    public Task<Publication> LiftOrders(Guid articleId, CancellationToken ct = default) =>
        person.Call(HttpMethod.Delete, At(articleId, "standing-orders"), Answer, ct: ct);

    public Task<Publication> Withdraw(
        Guid articleId, IReadOnlyList<string> languages, string reason,
        long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        person.Call(
            HttpMethod.Post, At(articleId, "withdrawal"), new WithdrawalBody(languages, reason), Wire.Default.WithdrawalBody, Answer,
            ifMatch, key, ct);

    public Task<Publication> Kill(
        Guid articleId, string reason, string notice, long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        person.Call(HttpMethod.Post, At(articleId, "kill"), new KillBody(reason, notice), Wire.Default.KillBody, Answer, ifMatch, key, ct);

    static string At(Guid articleId, string? then = null) =>
        then is null ? $"/api/publications/{articleId}" : $"/api/publications/{articleId}/{then}";
}
