using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Orders;

// Facts, stored for ever: only add optional fields. A changed meaning is a new event.
public sealed record StandingOrdersGiven(bool EditionsAsApproved, bool CorrectionsAsApproved, string By, DateTimeOffset At) : IOfNoArticle;

/// <summary>What is released without a publisher asking for each: the newsroom's orders, there from the beginning and empty.</summary>
public sealed record NewsroomOrders : IAggregate<NewsroomOrders>
{
    /// <summary>The one stream.</summary>
    public static readonly Guid TheirId = Uuid5.Of(new("5b1c2f0e-9a3d-4c58-8f57-0b9a3f6f2f41"), "standing-orders");

    public required Guid Id { get; init; }

    public long Version { get; init; }

    public StandingOrders? Given { get; init; }

    public static NewsroomOrders Initial(Guid id) => new() { Id = id };

    static NewsroomOrders IAggregate<NewsroomOrders>.Evolve(NewsroomOrders state, object @event) => @event switch
    {
        StandingOrdersGiven e => state with
        {
            Version = state.Version + 1,
            Given = new(e.EditionsAsApproved, e.CorrectionsAsApproved, e.By, e.At),
        },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is no standing order."),
    };

    public IReadOnlyList<StandingOrdersGiven> Give(StandingOrders orders) =>
        orders.SayTheSameAs(Given ?? StandingOrders.None)
            ? []
            : [new(orders.EditionsAsApproved, orders.CorrectionsAsApproved, orders.By, orders.At)];
}

/// <summary>Orders that somebody gave.</summary>
/// <param name="EditionsAsApproved">Each language is published as soon as it is approved.</param>
/// <param name="CorrectionsAsApproved">A newer text of a published language replaces it as soon as it is approved.</param>
/// <param name="By">The subject id of who gave them.</param>
/// <param name="At">When.</param>
public sealed record StandingOrders(bool EditionsAsApproved, bool CorrectionsAsApproved, string By, DateTimeOffset At)
{
    public static readonly StandingOrders None = new(false, false, "", default);

    public bool SayTheSameAs(StandingOrders others) =>
        (EditionsAsApproved, CorrectionsAsApproved) == (others.EditionsAsApproved, others.CorrectionsAsApproved);
}
