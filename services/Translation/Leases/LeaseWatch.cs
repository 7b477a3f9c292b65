using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Leases;

// A fact, stored for ever: only add optional fields. A changed meaning is a new event.

/// <summary>The holder was warned: the claim ends soon unless it is renewed or something is saved.</summary>
public sealed record ClaimLeaseEnding(Guid ArticleId, string Language, string By, int Epoch, DateTimeOffset LeaseUntil);

public sealed record WarnHolder(Guid ArticleId, string Language, string By, int Epoch, DateTimeOffset LeaseUntil);

/// <summary>
/// Which end of a lease a task's holder was last warned of. A stream of its own: a warning must not get in the way of the holder, who saves
/// at the very same time and names the task's version.
/// </summary>
public sealed record LeaseWatch : IAggregate<LeaseWatch>
{
    public required Guid Id { get; init; }
    public long Version { get; init; }
    public int Epoch { get; init; }
    public DateTimeOffset? LeaseUntil { get; init; }

    public static LeaseWatch Initial(Guid id) => new() { Id = id };

    public static Guid IdOf(Guid articleId, string language) => Uuid5.Of(articleId, $"{language}/lease");

    /// <summary>One warning for each lease; a renewed one is another.</summary>
    public static IReadOnlyList<ClaimLeaseEnding> Decide(WarnHolder c, LeaseWatch watch) =>
        c.Epoch < watch.Epoch || c.LeaseUntil <= watch.LeaseUntil
            ? []
            : [new(c.ArticleId, c.Language, c.By, c.Epoch, c.LeaseUntil)];

    public static LeaseWatch Evolve(LeaseWatch state, object @event)
    {
        var e = (ClaimLeaseEnding)@event;
        return state with { Version = state.Version + 1, Epoch = e.Epoch, LeaseUntil = e.LeaseUntil };
    }
}
