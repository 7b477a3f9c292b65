using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Platform;
using ChasPravdy.Publishing.Webhooks;
using JasperFx.Events;
using Marten;

namespace ChasPravdy.Publishing.Publications;

/// <summary>
/// What a publication's events mean: to History the difference that each makes to the publication as the API shows it, to Site,
/// Drafting and Translation messages, and to webhooks what they asked to be told of.
/// </summary>
public sealed class PublicationRelay(DeliveryQueue webhooks) : IRelay
{
    readonly FoldedStreams<Publication> publications = new();

    public async ValueTask<Relayed> Translate(IEvent e, IQuerySession query, CancellationToken ct)
    {
        var (before, after) = await publications.Around(e, query, ct);
        var messages = await Messages(e, after, query, ct);
        await webhooks.Add(e, messages, ct);
        return new(e.StreamId, PublicationPatch.Between(before, after), messages);
    }

    static async ValueTask<IArticleMessage[]> Messages(IEvent e, Publication publication, IQuerySession query, CancellationToken ct) =>
        e.Data switch
        {
            EditionReleased released =>
                [Published(e.Version, released, publication, await Readied(e.StreamId, released.TextVersion, query, ct))],
            CorrectionOwed owed => [new CorrectionAnnounced(e.StreamId, e.Version, owed.Language, owed.Revision)],
            ReleaseScheduled scheduled => [new ReleaseExpected(e.StreamId, e.Version, scheduled.Due.ToUniversalTime())],
            ScheduleCancelled => [new ReleaseExpected(e.StreamId, e.Version, Due: null)],
            EditionWithdrawn withdrawn =>
            [
                new EditionRemoved(
                    e.StreamId,
                    e.Version,
                    withdrawn.Language,
                    publication.Editions[withdrawn.Language].Shown!.Path,
                    withdrawn.Reason,
                    Former(publication.Editions[withdrawn.Language])),
            ],
            PublicationKilled killed =>
            [
                new ArticleKilled(
                    e.StreamId, e.Version, Paths(publication), killed.Notice, killed.Reason, killed.At, FormerPaths(publication)),
            ],
            _ => [],
        };

    static EditionPublished Published(long version, EditionReleased released, Publication publication, EditionReadied readied)
    {
        var shown = publication.Editions[released.Language].Shown!;
        return new(
            publication.Id,
            version,
            released.Language,
            publication.SourceLanguage!,
            released.Revision,
            released.TextHash,
            readied.Text,
            released.Path,
            shown.PublishedAt,
            shown.UpdatedAt,
            shown.Corrections,
            readied.Provenance,
            Group(version, released),
            Former(publication.Editions[released.Language]));
    }

    // The group's events were stored in one transaction, one after another.
    static Dictionary<string, long>? Group(long version, EditionReleased released)
    {
        if (released.Together is not { } languages)
        {
            return null;
        }

        var first = version - languages.Index().First(item => item.Item == released.Language).Index;
        return languages.Index().ToDictionary(item => item.Item, item => first + item.Index);
    }

    static async Task<EditionReadied> Readied(Guid articleId, long version, IQuerySession query, CancellationToken ct)
    {
        var events = await query.Events.FetchStreamAsync(articleId, version, fromVersion: version, token: ct);
        return events is [{ Data: EditionReadied readied }]
            ? readied
            : throw new InvalidOperationException($"Version {version} of publication {articleId} holds no text.");
    }

    static Dictionary<string, string> Paths(Publication publication) =>
        publication.Editions.Where(edition => edition.Value.Shown is not null)
            .ToDictionary(edition => edition.Key, edition => edition.Value.Shown!.Path);

    static IReadOnlyList<string>? Former(Edition edition) => edition.Shown?.FormerPaths is { Count: > 0 } former ? former : null;

    static Dictionary<string, IReadOnlyList<string>>? FormerPaths(Publication publication)
    {
        var former = publication.Editions.Where(edition => Former(edition.Value) is not null)
            .ToDictionary(edition => edition.Key, edition => Former(edition.Value)!);
        return former.Count > 0 ? former : null;
    }
}
