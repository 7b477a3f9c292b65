using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Orders;

public static class PutStandingOrdersEndpoint
{
    /// <param name="EditionsAsApproved">Publish each language as soon as it is approved.</param>
    /// <param name="CorrectionsAsApproved">Replace a published language's text as soon as a newer one is approved.</param>
    public sealed record Request(bool EditionsAsApproved, bool CorrectionsAsApproved)
    {
        public StandingOrders By(Subject subject, DateTimeOffset now) => new(EditionsAsApproved, CorrectionsAsApproved, subject.Id, now);
    }

    public static void MapPutStandingOrders(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/standing-orders", Handle).RequireAuthorization(Roles.Publisher).WithName("PutStandingOrders")
            .WithSummary("What the newsroom publishes without being asked for each; holds for what is approved from then on")
            .Produces<OrdersView>();

    static Task<IResult> Handle(Request request, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var orders = request.By(subject, clock.GetUtcNow());
        return write.DecideOrStart<NewsroomOrders>(NewsroomOrders.TheirId, newsroom => newsroom.Give(orders), OrdersView.Of, ct);
    }
}
