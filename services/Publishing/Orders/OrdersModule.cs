using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Publishing.Orders;

public static class OrdersModule
{
    public static StoreOptions AddOrders(this StoreOptions store) =>
        store.AddAggregate<NewsroomOrders>(events => events.Add<StandingOrdersGiven>("standing_orders_given"));

    /// <summary>The newsroom's orders as they are now.</summary>
    public static async Task<StandingOrders> NewsroomOrders(this IQuerySession query, CancellationToken ct) =>
        (await query.LoadAsync<NewsroomOrders>(Orders.NewsroomOrders.TheirId, ct))?.Given ?? StandingOrders.None;

    public static void MapOrders(this WebApplication app)
    {
        var publications = app.MapGroup("/api/publications").WithTags("Standing orders");
        publications.MapGetStandingOrders();
        publications.MapPutStandingOrders();
        publications.MapPutArticleOrders();
        publications.MapDeleteArticleOrders();
    }
}
