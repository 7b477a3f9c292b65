using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Publishing.Orders;

public static class GetStandingOrdersEndpoint
{
    public static void MapGetStandingOrders(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/standing-orders", Handle).WithName("GetStandingOrders").Produces<OrdersView>();

    static async Task<IResult> Handle(IQuerySession query, CancellationToken ct)
    {
        var orders = await query.LoadAsync<NewsroomOrders>(NewsroomOrders.TheirId, ct) ?? NewsroomOrders.Initial(NewsroomOrders.TheirId);
        return Answers.Resource(OrdersView.Of(orders), orders.Version);
    }
}

/// <summary>The newsroom's standing orders; nobody gave them before the first version.</summary>
public sealed record OrdersView(long Version, bool EditionsAsApproved, bool CorrectionsAsApproved, string? By, DateTimeOffset? At)
{
    public static OrdersView Of(NewsroomOrders orders) => new(
        orders.Version,
        orders.Given?.EditionsAsApproved ?? false,
        orders.Given?.CorrectionsAsApproved ?? false,
        orders.Given?.By,
        orders.Given?.At.ToUniversalTime());
}
