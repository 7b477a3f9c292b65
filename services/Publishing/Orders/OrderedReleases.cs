using ChasPravdy.Contracts;
using ChasPravdy.Publishing.Publications;

namespace ChasPravdy.Publishing.Orders;

/// <summary>
/// What standing orders bring about: an article's own, or else the newsroom's. They release what has just been approved, each language
/// by itself; an embargo holds them back; what was withdrawn, or waits for a schedule, is left to people.
/// </summary>
public static class OrderedReleases
{
    /// <summary>The actor in the facts.</summary>
    public const string Actor = "standing-orders";

    /// <summary>Decides on news from Drafting or Translation, and then on what the orders make of it.</summary>
    public static IReadOnlyList<PublicationEvent> DecideAndFollow(
        PublicationCommand news, StandingOrders newsroom, DateTimeOffset now, Publication publication)
    {
        var noted = PublicationDecider.Decide(news, publication);
        var after = noted.Aggregate(publication, PublicationDecider.Evolve);
        // With its source, a translation that came before it is ready too.
        var approved = noted.Any(fact => fact is SourceRevised)
            ? Languages.All
            : [.. noted.OfType<EditionReadied>().Select(readied => readied.Language)];
        return [.. noted, .. Follow(newsroom, approved, now, after)];
    }

    /// <summary>Gives an article orders of its own; they hold for what is ready already, too.</summary>
    public static IReadOnlyList<PublicationEvent> Give(GiveArticleOrders c, Publication publication) =>
        publication.Orders is { } known && known.SayTheSameAs(c.Orders)
            ? []
            : [
                new ArticleOrdersGiven(c.Orders.EditionsAsApproved, c.Orders.CorrectionsAsApproved, c.Orders.By, c.Orders.At),
                .. Follow(c.Orders, Languages.All, c.Orders.At, publication with { Orders = c.Orders }),
            ];

    /// <summary>After an embargo: releases what it held back, if the orders still say so.</summary>
    public static IReadOnlyList<PublicationEvent> Resume(StandingOrders newsroom, DateTimeOffset now, Publication publication) =>
        publication.HeldBack is { } held && Embargoes.Obstacle(publication, now) is null
            ? [.. Follow(newsroom, held, now, publication), new HoldEnded(now)]
            : [];

    static List<PublicationEvent> Follow(
        StandingOrders newsroom, IReadOnlyList<string> approved, DateTimeOffset now, Publication publication)
    {
        var orders = publication.Orders ?? newsroom;
        var languages = approved.Where(language => IsOrdered(language, orders, publication)).ToList();
        if (languages.Count == 0)
        {
            return [];
        }

        if (Embargoes.Obstacle(publication, now) is { } obstacle)
        {
            var newly = languages.Except(publication.HeldBack ?? []).ToList();
            return newly.Count > 0 ? [new ReleaseHeld(newly, obstacle, now)] : [];
        }

        var asOrdered = new Schedule(languages, ReleaseMode.Independent, now, Note: null, Actor);
        return
        [
            .. Releases.Released(languages, asOrdered, publication, now)
                .Select(released => released with { Order = new(orders.By, orders.At) }),
        ];
    }

    static bool IsOrdered(string language, StandingOrders orders, Publication publication)
    {
        var edition = publication.Editions[language];
        return publication is { Killed: null, Closed: null }
            && Releases.Problems([language], publication).Count == 0
            && edition is { IsCurrent: false, Withdrawn: null }
            && publication.Schedule?.Languages.Contains(language) is not true
            && (edition.Shown is null ? orders.EditionsAsApproved : orders.CorrectionsAsApproved);
    }
}
